package org.touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.aggregation.DawidSkene;
import org.touchstone.stats.aggregation.MajorityVote;
import org.touchstone.stats.aggregation.SoftLabel;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;

/**
 * One label per item from those of several people, with its certainty. The raw votes are unchanged; this is a column
 * beside them.
 *
 * @param rows items in the order of their first row, without those that have no vote
 */
public record Consensus(List<Row> rows) {
    public Consensus {
        rows = List.copyOf(rows);
    }

    /**
     * An item.
     *
     * @param item its key
     * @param votes number of votes
     * @param label the decision; empty if the votes are tied and ties stay undecided
     * @param share of the leading label among the votes, or its posterior probability; 0..1
     * @param entropy of the votes, in bits
     * @param tied whether two labels lead
     */
    public record Row(String item, int votes, String label, double share, double entropy, boolean tied) {}

    /** Decides by majority. */
    public static Outcome<Consensus> majority(LabelTable judgments, LabelScale scale, MajorityVote rule) {
        if (scale.size() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        int[][] votes = votes(judgments, scale);
        List<Row> rows = new ArrayList<>();
        for (int u = 0; u < votes.length; u++) {
            MajorityVote.Decision d = rule.of(votes[u]).estimate().orElse(null);
            if (d != null) {
                String label = d.category().isPresent()
                        ? scale.labels().get(d.category().getAsInt())
                        : "";
                rows.add(new Row(
                        judgments.items().key(u),
                        Arrays.stream(votes[u]).sum(),
                        label,
                        d.share(),
                        d.entropy(),
                        d.tied()));
            }
        }
        return rows.isEmpty() ? Outcome.none(Outcome.Reason.NO_DATA) : Outcome.of(new Consensus(rows));
    }

    /** Decides by Dawid and Skene's model; flags are those of the fit. */
    public static Outcome<Consensus> dawidSkene(LabelTable judgments, LabelScale scale, DawidSkene model) {
        if (scale.size() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        int[][] votes = votes(judgments, scale);
        return model.fit(judgments.columns(scale)).map(fit -> {
            List<Row> rows = new ArrayList<>();
            for (int u = 0; u < votes.length; u++) {
                int n = Arrays.stream(votes[u]).sum();
                if (n > 0) {
                    double[] posterior = fit.posterior(u);
                    int best = fit.label(u);
                    double entropy = 0;
                    for (double p : posterior) {
                        entropy -= p > 0 ? p * Math.log(p) / Math.log(2) : 0;
                    }
                    String label = scale.labels().get(best);
                    rows.add(new Row(judgments.items().key(u), n, label, posterior[best], Math.max(0, entropy), false));
                }
            }
            return new Consensus(rows);
        });
    }

    /**
     * An item with its soft label.
     *
     * @param item its key
     * @param label the expected share of every label of the scale, in its order
     */
    public record Soft(String item, SoftLabel label) {}

    /**
     * Returns the labels of items as shares with intervals, which preserve disagreement; in the order of the first
     * rows, without items that have no vote.
     *
     * @param scale of at least two labels
     * @param prior added to every label, positive
     * @param level of the intervals, such as 0.9
     */
    public static List<Soft> soft(LabelTable judgments, LabelScale scale, double prior, double level) {
        int[][] votes = votes(judgments, scale);
        List<Soft> all = new ArrayList<>();
        for (int u = 0; u < votes.length; u++) {
            double[] counts = Arrays.stream(votes[u]).asDoubleStream().toArray();
            if (Arrays.stream(counts).sum() > 0) {
                all.add(new Soft(judgments.items().key(u), SoftLabel.of(counts, prior, level)));
            }
        }
        return all;
    }

    private static int[][] votes(LabelTable judgments, LabelScale scale) {
        RaterColumns columns = judgments.columns(scale);
        int[][] votes = new int[judgments.items().size()][scale.size()];
        for (int i = 0; i < columns.ratings().rows(); i++) {
            int category = columns.ratings().category(i);
            if (category != RatingColumns.MISSING) {
                votes[columns.ratings().unit(i)][category]++;
            }
        }
        return votes;
    }
}
