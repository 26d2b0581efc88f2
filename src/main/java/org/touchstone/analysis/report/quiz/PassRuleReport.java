package org.touchstone.analysis.report.quiz;

import java.util.List;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.quiz.SequentialTest;

/** The operating characteristic of a pass rule. Stateless. */
public final class PassRuleReport {
    private PassRuleReport() {}

    /** The report of a rule at these true accuracies, each from 0 to 1. */
    public static Report of(SequentialTest rule, List<Double> accuracies) {
        Report report = new Report("What a pass rule does");
        report.fact("upperBound", rule.upperBound())
                .fact("lowerBound", rule.lowerBound())
                .fact("rightIncrement", rule.rightIncrement())
                .fact("wrongIncrement", rule.wrongIncrement());
        ReportTable out = report.table("characteristic", "accuracy", "passing", "meanItems");
        for (double p : accuracies) {
            SequentialTest.Characteristic at = rule.at(p);
            out.row(p, at.passing(), at.meanItems());
        }
        return report;
    }
}
