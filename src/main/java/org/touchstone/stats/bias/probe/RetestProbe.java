package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.BetaPosterior;

/**
 * Compares a person's rate of self-contradiction on repeated items with the project's: the posterior probability,
 * from a flat prior, that the rate is clearly above the median.
 *
 * @param rate share of retests with another vote, 0..1
 * @param interval the 95 % posterior interval of the rate
 * @param probabilityWorse the probability that the rate is more than {@link #CLEARLY} above the median
 * @param retests number of items judged twice
 */
public record RetestProbe(double rate, Interval interval, double probabilityWorse, int retests) {
    /** Minimum number of retests for a flag. */
    public static final int LEAST = 25;

    /** Difference to the median that counts as clearly above it. */
    public static final double CLEARLY = 0.10;

    /**
     * Computes the probability.
     *
     * @param changed retests with another vote
     * @param retests number of items judged twice
     * @param median of the rates in the project, 0..1
     * @return {@link Outcome.Reason#NO_DATA} without retests
     */
    public static Outcome<RetestProbe> of(int changed, int retests, double median) {
        Checks.count("changed", changed);
        Checks.that(changed <= retests, "more changed than retests");
        Checks.closedUnit("median", median);
        if (retests == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        BetaPosterior posterior = BetaPosterior.uniformPrior().after(changed, retests - changed);
        return Outcome.of(new RetestProbe(
                (double) changed / retests,
                posterior.interval(0.95),
                posterior.probabilityAbove(Math.min(1, median + CLEARLY)),
                retests));
    }

    /** Returns whether there are enough retests and the rate is worse with a probability of .95. */
    public boolean flagged() {
        return retests >= LEAST && probabilityWorse >= 0.95;
    }
}
