package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.Sequences;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.probe.ResponseTimeEffort;
import org.touchstone.stats.bias.probe.StraightLining;

/**
 * Careless responding: long runs of equal votes, and the pace of reading. Immutable.
 *
 * @param draws random orders, 99 to 1,000,000
 * @param random a generator in its first state at each call
 */
public record CarelessReport(int draws, Supplier<RandomGenerator> random) {

    /**
     * Where votes stand in a table.
     *
     * @param pace the columns of the pace of reading; null to omit it
     */
    public record Columns(String label, @Nullable PaceColumns pace) {
        private List<String> all() {
            return pace == null ? List.of(label) : List.of(label, pace.seconds, pace.median, pace.words);
        }
    }

    /** Columns of seconds for a vote, of everybody's median seconds on the item, and of the item's words. */
    public record PaceColumns(String seconds, String median, String words) {}

    /** A vote: a label by number, and the three measures of pace or zeros. */
    public record PacedVote(int label, double seconds, double median, double words) {}

    /** The votes of everybody in the order of time. */
    public static Map<String, List<PacedVote>> read(Sequences sequences, Columns columns) throws IOException {
        KeyDictionary labels = new KeyDictionary();
        return sequences.read(columns.all(), (cells, cell) -> {
            double[] x = new double[3];
            for (int i = 0; columns.pace != null && i < x.length; i++) {
                x[i] = CellValues.number(cells, cell[1 + i]);
                if (x[i] < 0) {
                    throw cells.bad("has a time or a number of words below zero");
                }
            }
            return new PacedVote(labels.number(cells.text(cell[0])), x[0], x[1], x[2]);
        });
    }

    /** Creates the report of these votes; the table of pace has rows only on request. */
    public Report of(Map<String, List<PacedVote>> people, boolean withPace) {
        Report report = new Report("Care in voting");
        ReportTable runs = report.table("runs", "annotator", "votes", "longestRun", "p", "entropy", "flagged");
        ReportTable pace = report.table("pace", "annotator", "votes", "effort", "flagged");
        people.forEach((who, votes) -> {
            runs(runs, who, votes);
            if (withPace) {
                pace(pace, who, votes);
            }
        });
        return report;
    }

    private void runs(ReportTable out, String who, List<PacedVote> votes) {
        Outcome<StraightLining> found =
                StraightLining.of(votes.stream().mapToInt(PacedVote::label).toArray(), draws, random.get());
        out.row(
                who,
                votes.size(),
                found.map(StraightLining::longestRun),
                found.map(StraightLining::pValue),
                found.map(StraightLining::entropy),
                found.map(StraightLining::flagged));
    }

    private static void pace(ReportTable out, String who, List<PacedVote> votes) {
        Outcome<ResponseTimeEffort> found = ResponseTimeEffort.of(
                votes.stream().mapToDouble(PacedVote::seconds).toArray(),
                votes.stream().mapToDouble(PacedVote::median).toArray(),
                votes.stream().mapToDouble(PacedVote::words).toArray());
        out.row(who, votes.size(), found.map(ResponseTimeEffort::effort), found.map(ResponseTimeEffort::flagged));
    }
}
