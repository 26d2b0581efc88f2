package org.touchstone.analysis.report.quiz;

import java.util.Map;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.interval.BetaPosterior;
import org.touchstone.stats.quiz.SequentialTest;

/**
 * Who has passed a quiz by a sequential rule, and the probability that the true accuracy is above a bar. Immutable.
 *
 * @param rule the rule
 * @param bar between 0 and 1
 */
public record PassReport(SequentialTest rule, double bar) {
    private static final double LEVEL = 0.95;

    /** The report of errors in the order in which items were asked, by annotator. */
    public Report of(Map<String, boolean[]> errors) {
        Report report = new Report("Who has passed");
        ReportTable out = report.table(
                "people", "annotator", "answers", "right", "accuracy", "interval", "aboveBar", "decision", "atItem");
        errors.forEach((who, of) -> row(out, who, of));
        return report;
    }

    private void row(ReportTable out, String who, boolean... errors) {
        int hits = 0;
        SequentialTest.Decision decision = SequentialTest.Decision.GO_ON;
        int at = 0;
        for (int i = 0; i < errors.length; i++) {
            hits += errors[i] ? 0 : 1;
            if (decision == SequentialTest.Decision.GO_ON && i < rule.items().maximum()) {
                decision = rule.decide(hits, i + 1 - hits);
                at = i + 1;
            }
        }
        BetaPosterior after = BetaPosterior.uniformPrior().after(hits, errors.length - hits);
        out.row(
                who,
                errors.length,
                hits,
                (double) hits / errors.length,
                after.interval(LEVEL),
                after.probabilityAbove(bar),
                OutcomeWords.code(decision),
                decision == SequentialTest.Decision.GO_ON ? null : (Object) at);
    }
}
