package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.BetaPosterior;

/**
 * How often somebody contradicts themselves when an item comes again, against what is usual in the project: the posterior
 * probability, from a flat prior, that their rate of disagreement lies clearly above the median.
 *
 * @param rate share of retests with another vote, 0..1
 * @param interval the 95 % posterior interval of the rate
 * @param probabilityWorse that the rate is more than {@link #CLEARLY} above the median
 * @param retests items judged twice
 */
public record RetestProbe(double rate, Interval interval, double probabilityWorse, int retests) {
    /** Retests below which nothing is flagged. */
    public static final int LEAST = 25;

    /** How far above the median is clearly above it. */
    public static final double CLEARLY = 0.10;

    /**
     * The probability.
     *
     * @param changed retests with another vote
     * @param retests items judged twice
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

    /** Whether there are enough retests and the rate is worse with a probability of .95. */
    public boolean flagged() {
        return retests >= LEAST && probabilityWorse >= 0.95;
    }
}
