package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * How often a person fails a probe: prefers the assertive wrong response, the agreeable wrong one, the refusal of a
 * safe request, the answer to an unsafe one. An exact one-sided binomial test compares this with the rate of a
 * careful person. Immutable and thread-safe.
 *
 * @param usualRate failure rate of a careful person, above 0 and below 1
 * @param level of the test, above 0 and below 1
 * @param least minimum number of probes for a flag
 */
public record RateProbe(double usualRate, double level, int least) {
    /** Throws for rates and levels outside 0..1. */
    public RateProbe {
        Checks.openUnit("usualRate", usualRate);
        Checks.openUnit("level", level);
        Checks.count("least", least);
    }

    /**
     * At most 10 % are usual, level .05, 20 probes: of 20 probes, 5 or more failures are flagged (level .043, power
     * .88 at 35 %).
     */
    public static RateProbe standard() {
        return new RateProbe(0.10, 0.05, 20);
    }

    /**
     * The result of the probes.
     *
     * @param rate share failed, 0..1
     * @param interval Wilson's 95 % interval
     * @param pValue of as many failures or more at the usual rate
     * @param flagged whether there are enough probes and the p value is at most the level
     */
    public record Result(double rate, Interval interval, double pValue, boolean flagged) {}

    /** Computes the test; {@link Outcome.Reason#NO_DATA} without probes. */
    public Outcome<Result> of(int fallenFor, int probes) {
        Checks.count("fallenFor", fallenFor);
        Checks.that(fallenFor <= probes, "more fallen for than probes");
        if (probes == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double p = TailProbabilities.binomialAtLeast(fallenFor, probes, usualRate);
        Interval interval =
                ProportionInterval.WILSON.of(fallenFor, probes, 0.95).get();
        return Outcome.of(new Result((double) fallenFor / probes, interval, p, probes >= least && p <= level));
    }

    /**
     * Returns the number of failures from which a person is flagged; one more than the number of probes if none
     * suffices.
     */
    public int criticalCount(int probes) {
        Checks.count("probes", probes);
        for (int k = 0; k <= probes; k++) {
            if (probes > 0 && of(k, probes).get().flagged()) {
                return k;
            }
        }
        return probes + 1;
    }
}
