package org.touchstone.stats.aggregation;

import java.util.Arrays;
import java.util.OptionalInt;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/** The category with most votes, with an explicit rule for ties. */
public enum MajorityVote {
    /** A tie leaves the unit undecided. */
    TIES_UNDECIDED,
    /** A tie goes to the category with the lowest number. */
    TIES_TO_FIRST;

    /**
     * The result of a vote.
     *
     * @param category the decision; empty if undecided
     * @param share the leading category's share of votes, above 0 to 1
     * @param entropy the disagreement of the votes in bits, {@code -Σ p log2 p}, 0 to log2 of the categories
     * @param tied whether two categories lead
     */
    public record Decision(OptionalInt category, double share, double entropy, boolean tied) {}

    /**
     * Decides one unit.
     *
     * @param votes number of votes by category
     * @return {@link Outcome.Reason#NO_DATA} without votes
     */
    public Outcome<Decision> of(int... votes) {
        long sum = 0;
        int leader = 0;
        for (int c = 0; c < votes.length; c++) {
            sum += Checks.count("votes", votes[c]);
            leader = votes[c] > votes[leader] ? c : leader;
        }
        if (sum == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        int most = votes[leader];
        boolean tied = Arrays.stream(votes).filter(v -> v == most).count() > 1;
        OptionalInt category = tied && this == TIES_UNDECIDED ? OptionalInt.empty() : OptionalInt.of(leader);
        return Outcome.of(new Decision(category, (double) most / sum, entropy(votes, (double) sum), tied));
    }

    private static double entropy(int[] votes, double sum) {
        double entropy = 0;
        for (int v : votes) {
            entropy -= v == 0 ? 0 : v / sum * Math.log(v / sum) / Math.log(2);
        }
        return Math.max(0, entropy);
    }
}
