package org.touchstone.analysis.report.aggregation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.analysis.Consensus;
import org.touchstone.analysis.LabelTable;
import org.touchstone.analysis.input.LabelRows;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.aggregation.DawidSkene;
import org.touchstone.stats.aggregation.MajorityVote;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * One label per item from those of several people. Immutable.
 *
 * @param method how labels become one
 * @param known whether the slice of a row is the known label of its item, which gives accuracies
 * @param items whether there is a row for each item
 * @param atLeast minimum number of judgments of an annotator for the spread
 * @param soft the prior and the level of soft labels; empty for none
 */
public record ConsensusReport(Method method, boolean known, boolean items, long atLeast, Optional<Soft> soft) {
    private static final double LEVEL = 0.95;

    /** How labels become one. */
    public enum Method {
        MAJORITY,
        /** The majority, a tie of which goes to the first label. */
        MAJORITY_TO_FIRST,
        DAWID_SKENE,
        DAWID_SKENE_ML;

        private String title() {
            return OutcomeWords.code(this == MAJORITY_TO_FIRST ? MAJORITY : this);
        }

        private Outcome<Consensus> of(LabelRows rows) {
            return switch (this) {
                case MAJORITY -> Consensus.majority(rows.judgments(), rows.scale(), MajorityVote.TIES_UNDECIDED);
                case MAJORITY_TO_FIRST ->
                    Consensus.majority(rows.judgments(), rows.scale(), MajorityVote.TIES_TO_FIRST);
                case DAWID_SKENE -> Consensus.dawidSkene(rows.judgments(), rows.scale(), DawidSkene.standard());
                case DAWID_SKENE_ML ->
                    Consensus.dawidSkene(rows.judgments(), rows.scale(), DawidSkene.maximumLikelihood());
            };
        }
    }

    /** Votes added to every label, above 0, and the level of the intervals. */
    public record Soft(double prior, double level) {}

    /** The report of these judgments. */
    public Report of(LabelRows rows) {
        Outcome<Consensus> outcome = method.of(rows);
        Report report = new Report("One label per item");
        report.fact("method", method.title());
        List<Consensus.Row> found = outcome.estimate().map(Consensus::rows).orElse(List.of());
        outcome.whyNot().ifPresent(r -> report.fact("notEstimable", OutcomeWords.of(r)));
        report.remarks(outcome);
        report.fact("items", found.size());
        report.fact("tied", found.stream().filter(Consensus.Row::tied).count());
        if (known) {
            accuracies(report, found, rows.judgments());
        }
        if (items) {
            ReportTable table = report.table("consensus", "item", "votes", "label", "share", "entropy", "tied");
            found.forEach(r -> table.row(r.item(), r.votes(), r.label(), r.share(), r.entropy(), r.tied()));
        }
        soft.ifPresent(how -> softLabels(report, rows, how));
        return report;
    }

    private static void softLabels(Report report, LabelRows rows, Soft how) {
        if (rows.scale().size() < 2) {
            report.note("Soft labels are not estimable: " + OutcomeWords.of(Outcome.Reason.ONE_CATEGORY) + ".");
            return;
        }
        ReportTable table = report.table("softLabels", "item", "votes", "label", "share", "interval");
        for (Consensus.Soft of : Consensus.soft(rows.judgments(), rows.scale(), how.prior, how.level)) {
            for (int l = 0; l < rows.scale().size(); l++) {
                table.row(
                        of.item(),
                        of.label().effectiveVotes(),
                        rows.scale().labels().get(l),
                        of.label().means().get(l),
                        of.label().intervals().get(l));
            }
        }
    }

    /** The known label of an item is that of its first row. */
    private void accuracies(Report report, List<Consensus.Row> rows, LabelTable votes) {
        Map<String, String> truth = new HashMap<>();
        int[] right = new int[votes.people().size()];
        int[] all = new int[right.length];
        for (int i = 0; i < votes.rows(); i++) {
            String answer = votes.slices().key(votes.slice(i));
            truth.putIfAbsent(votes.items().key(votes.item(i)), answer);
            all[votes.person(i)]++;
            right[votes.person(i)] += votes.labels().key(votes.label(i)).equals(answer) ? 1 : 0;
        }
        ReportTable table = report.table("accuracy", "of", "right", "n", "accuracy", "interval");
        long hits =
                rows.stream().filter(r -> r.label().equals(truth.get(r.item()))).count();
        add(table, "consensus", hits, rows.size());
        add(
                table,
                "single judgments",
                Arrays.stream(right).sum(),
                Arrays.stream(all).sum());
        ReportTable people = report.table("people", "annotator", "right", "n", "accuracy", "interval");
        SpreadTable spread = new SpreadTable(atLeast);
        for (int p = 0; p < right.length; p++) {
            add(people, votes.people().key(p), right[p], all[p]);
            spread.add(votes.people().key(p), (double) right[p] / all[p], all[p]);
        }
        spread.print(report);
    }

    private static void add(ReportTable table, String of, long right, long n) {
        Outcome<Interval> wilson = ProportionInterval.WILSON.of(right, n, LEVEL);
        table.row(
                of,
                right,
                n,
                wilson.map(i -> (double) right / n),
                wilson.estimate().orElse(null));
    }
}
