package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;
import org.touchstone.stats.TailProbabilities;

/**
 * A cumulative sum (CUSUM) of standard normal values: {@code S = max(0, S + x - reference)}, alarm above
 * {@code threshold}; the two-sided chart also uses the mirrored sum. All in standard deviations. Immutable.
 *
 * <p>Page E. S. (1954), Biometrika 41; run lengths by the integral equation, as in Lucas J. M., Crosier R. B. (1982),
 * Technometrics 24.
 *
 * @param reference half the shift to be detected, from 0 to 5
 * @param threshold above 0 to 20
 */
public record NormalCusum(double reference, double threshold) {
    private static final int NODES = 60;

    /** Throws for references and thresholds out of range. */
    public NormalCusum {
        Checks.that(reference >= 0 && reference <= 5, "the reference must lie from 0 to 5");
        Checks.that(threshold > 0 && threshold <= 20, "the threshold must lie above 0 and not above 20");
    }

    /** Returns the sum after one more value. */
    public double next(double sum, double value) {
        Checks.that(Double.isFinite(value), "the value must be finite");
        return Math.max(0, sum + value - reference);
    }

    /** Returns whether a sum is an alarm. */
    public boolean alarms(double sum) {
        return sum > threshold;
    }

    /**
     * Returns the expected number of values until the alarm of the upper chart, from zero, if the mean is
     * {@code shift}.
     */
    public double oneSidedRunLength(double shift) {
        Checks.that(Math.abs(shift) <= 5, "the shift must lie from -5 to 5");
        return new RunLengthEquation(
                        0,
                        threshold,
                        (u, v) -> RunLengthEquation.density(v - u + reference - shift),
                        u -> TailProbabilities.normalAbove(u + shift - reference),
                        u -> TailProbabilities.normalAbove(threshold - u + reference - shift))
                .from(0, NODES);
    }

    /** Returns the same for the two-sided chart: {@code 1/L = 1/L(up) + 1/L(down)}. */
    public double twoSidedRunLength(double shift) {
        return 1 / (1 / oneSidedRunLength(shift) + 1 / oneSidedRunLength(-shift));
    }
}
