package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * A choice between two responses that differ in manner only (padded or not, hedged or not, left or right, read first
 * or second): without bias each is chosen half the time. Two-sided exact binomial test.
 *
 * @param rate share that chose the manner in question, 0..1
 * @param interval Wilson's 95 % interval
 * @param pValue twice the smaller tail, at most 1
 * @param pairs number of probes
 */
public record ChoiceProbe(double rate, Interval interval, double pValue, int pairs) {
    /** Minimum number of probes for a flag. */
    public static final int LEAST = 20;

    /** Distance of the rate from one half that counts as large. */
    public static final double LARGE = 0.2;

    /** Computes the test; {@link Outcome.Reason#NO_DATA} without pairs. */
    public static Outcome<ChoiceProbe> of(int chosen, int pairs) {
        Checks.count("chosen", chosen);
        Checks.that(chosen <= pairs, "more chosen than pairs");
        if (pairs == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        Interval interval = ProportionInterval.WILSON.of(chosen, pairs, 0.95).get();
        return Outcome.of(
                new ChoiceProbe((double) chosen / pairs, interval, TailProbabilities.fairTosses(chosen, pairs), pairs));
    }

    /**
     * Returns whether there are enough pairs and the rate is far from one half; significance is assessed over all
     * tests together.
     */
    public boolean large() {
        return pairs >= LEAST && Math.abs(rate - 0.5) >= LARGE;
    }
}
