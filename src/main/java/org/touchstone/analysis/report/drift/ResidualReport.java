package org.touchstone.analysis.report.drift;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.Sequences;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.drift.Ewma;
import org.touchstone.stats.drift.ResidualChart;

/**
 * Whether a person disagrees with the others more than expected, in batches on an exponentially weighted average.
 * Immutable.
 *
 * @param batch votes per batch, at least 1
 */
public record ResidualReport(int batch) {

    /** Whether a vote disagreed, and with which probability, between 0 and 1, that was to be expected. */
    public record ExpectedVote(boolean disagreed, double expected) {}

    /** Reads them, by annotator in the order of time. */
    public static Map<String, List<ExpectedVote>> read(Sequences sequences, String disagreed, String expected)
            throws IOException {
        return sequences.read(List.of(disagreed, expected), (cells, cell) -> {
            double p = CellValues.number(cells, cell[1]);
            if (!(p > 0 && p < 1)) {
                throw cells.bad("has the expectation \"" + p + "\", which is not between 0 and 1");
            }
            return new ExpectedVote(sequences.yes(cells, cell[0]), p);
        });
    }

    /** The report, with a row for each annotator. */
    public Report of(Map<String, List<ExpectedVote>> people) {
        ResidualChart chart = new ResidualChart(Ewma.standard(), batch);
        Report report = new Report("Disagreement with peers over time");
        report.fact("limit", chart.chart().limit());
        ReportTable out =
                report.table("people", "annotator", "votes", "disagreed", "expected", "firstAlarm", "average", "state");
        people.forEach((who, votes) -> row(out, chart, who, votes));
        return report;
    }

    private static void row(ReportTable out, ResidualChart chart, String who, List<ExpectedVote> votes) {
        ResidualChart.State state = ResidualChart.State.start();
        Integer first = null;
        for (int i = 0; i < votes.size(); i++) {
            state = chart.next(state, votes.get(i).disagreed, votes.get(i).expected);
            first = first == null && chart.alarms(state) ? Integer.valueOf(i + 1) : first;
        }
        out.row(
                who,
                votes.size(),
                votes.stream().filter(ExpectedVote::disagreed).count(),
                votes.stream().mapToDouble(ExpectedVote::expected).sum(),
                first,
                state.average(),
                chart.alarms(state) ? "alarm" : chart.watches(state) ? "watch" : "calm");
    }
}
