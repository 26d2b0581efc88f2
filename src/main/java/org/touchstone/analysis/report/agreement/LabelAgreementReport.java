package org.touchstone.analysis.report.agreement;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.VoteCounts;
import org.touchstone.analysis.input.LabelRows;
import org.touchstone.analysis.report.Estimate;
import org.touchstone.analysis.report.Figure;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.agreement.PairTables;
import org.touchstone.stats.agreement.Weights;
import org.touchstone.stats.regression.PartialPooling;

/**
 * Agreement of people who judged the same items: the counts, the measures of a level and, on request, slices, people
 * and pairs. Immutable.
 *
 * @param measures which measures, with their level, weights and resampling
 * @param orientationFree whether to add the alpha that does not depend on which of two responses is called the first
 * @param slices whether the slices of the rows are compared
 * @param pairs whether every two annotators are compared
 * @param people whether each annotator is compared with the others
 * @param atLeast minimum number of comparisons of an annotator for the spread
 */
public record LabelAgreementReport(
        AgreementReport measures,
        boolean orientationFree,
        boolean slices,
        boolean pairs,
        boolean people,
        long atLeast) {

    /**
     * The report; its figure is the heat map of Cohen's kappa of every two annotators.
     *
     * @throws IllegalArgumentException when the level needs numbers and the labels have none
     */
    public Report of(LabelRows rows) {
        measures.check(rows.scale());
        VoteCounts counts = VoteCounts.of(rows.judgments(), rows.scale());
        Report report = new Report("Agreement of annotators");
        LabelCounts.add(report, rows, counts);
        List<Figure> figures = new ArrayList<>(measures.of(counts));
        if (orientationFree) {
            figures.add(measures.orientationFree(counts));
        }
        Figure.table(report, "measures", figures);
        if (slices) {
            slices(report, SliceAgreement.of(rows.judgments(), rows.scale(), measures));
        }
        if (counts.scale().size() > 0) {
            tables(report, counts);
        } else {
            report.figure("kappas", () -> LabelCounts.emptyHeatMap(counts));
        }
        return report;
    }

    private void slices(Report report, List<SliceAgreement> found) {
        ReportTable table =
                report.table("slices", "slice", "judgments", "alpha", "interval", "shrunk", "shrunkInterval");
        for (SliceAgreement slice : found) {
            table.row(
                    slice.slice(),
                    slice.judgments(),
                    slice.alpha().map(Estimate::value),
                    slice.alpha().estimate().flatMap(Estimate::interval).orElse(null),
                    slice.shrunk().map(PartialPooling.Pooled::pooled),
                    slice.shrunk()
                            .estimate()
                            .map(p -> p.interval(measures.bootstrap().level()))
                            .orElse(null));
        }
    }

    private void tables(Report report, VoteCounts counts) {
        PairTables tables = counts.pairs().orElse(null);
        if (tables == null) {
            report.note("There are too many annotators for a table of every pair.");
            return;
        }
        Weights weights = measures.weights().of(counts.scale(), measures.level());
        if (people) {
            LabelCounts.people(report, counts, tables, atLeast);
        }
        if (pairs) {
            LabelCounts.pairs(
                    report, counts, tables, weights, measures.bootstrap().level());
        }
        report.figure("kappas", () -> LabelCounts.heatMap(counts, tables, weights));
    }
}
