package org.touchstone.stats.bias.probe;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Compares the longest run of equal votes with that in random orders of the same votes. A person who presses one key
 * again and again has longer runs than chance, whatever their preferences.
 *
 * @param longestRun number of votes in the longest run
 * @param pValue share of random orders with a run as long, {@code (1 + hits) / (1 + draws)}
 * @param entropy of the votes in bits, from 0: how much of the scale is used
 * @param votes number of votes
 */
public record StraightLining(int longestRun, double pValue, double entropy, int votes) {
    /** Minimum number of votes for a flag. */
    public static final int LEAST = 50;

    /** Significance level of a flag. */
    public static final double LEVEL = 0.001;

    /**
     * Computes the test.
     *
     * @param votes in the order in which they were cast, any numbers
     * @param draws random orders, at least 99; 9999 are sufficient for {@link #LEVEL}
     * @param random source of randomness
     * @return {@link Outcome.Reason#NO_DATA} without votes, {@link Outcome.Reason#NO_VARIATION} if all are equal:
     * then every order is the same
     */
    public static Outcome<StraightLining> of(int[] votes, int draws, RandomGenerator random) {
        Checks.that(draws >= 99, "at least 99 draws are needed, not " + draws);
        if (votes.length == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        int longest = longestRun(votes);
        if (longest == votes.length) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        int[] shuffled = votes.clone();
        int hits = 0;
        for (int d = 0; d < draws; d++) {
            for (int i = shuffled.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int value = shuffled[i];
                shuffled[i] = shuffled[other];
                shuffled[other] = value;
            }
            hits += longestRun(shuffled) >= longest ? 1 : 0;
        }
        return Outcome.of(new StraightLining(longest, (1.0 + hits) / (1.0 + draws), entropy(votes), votes.length));
    }

    /** Returns whether there are enough votes and the run is significant. */
    public boolean flagged() {
        return votes >= LEAST && pValue < LEVEL;
    }

    private static int longestRun(int[] votes) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < votes.length; i++) {
            run = votes[i] == votes[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static double entropy(int[] votes) {
        int[] sorted = votes.clone();
        Arrays.sort(sorted);
        double entropy = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                double share = (double) (i - from) / sorted.length;
                entropy -= share * Math.log(share) / Math.log(2);
                from = i;
            }
        }
        return entropy;
    }
}
