package org.touchstone.analysis.report;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.touchstone.stats.Interval;

/** Intervals from standard errors. Stateless. */
public final class NormalInterval {
    private NormalInterval() {}

    /**
     * Returns the value plus and minus the standard errors that the level requires for a normal distribution.
     *
     * @param level above 0 and below 1, such as 0.95
     */
    public static Interval of(double value, double standardError, double level) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        return new Interval(value - z * standardError, value + z * standardError);
    }
}
