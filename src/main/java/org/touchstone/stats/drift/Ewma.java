package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;
import org.touchstone.stats.TailProbabilities;

/**
 * The exponentially weighted moving average (EWMA) of standardised values, {@code z = λ x + (1-λ) z} from zero, with
 * alarm outside {@code ± width √(λ/(2-λ))}. Immutable; the caller stores the average.
 *
 * <p>Roberts S. W. (1959), Technometrics 1; run lengths by the integral equation of Crowder S. V. (1987), Technometrics
 * 29, as tabled by Lucas J. M., Saccucci M. S. (1990), Technometrics 32.
 *
 * @param lambda the weight of the newest value, 0.01 to 1
 * @param width of the limits in standard deviations of the average, above 0 to 6
 */
public record Ewma(double lambda, double width) {
    /** Nodes per standard deviation of a step. */
    private static final double DENSITY = 3;

    private static final int FEWEST_NODES = 80;

    /** Throws for weights and widths out of range. */
    public Ewma {
        Checks.that(lambda >= 0.01 && lambda <= 1, "lambda must lie from 0.01 to 1");
        Checks.that(width > 0 && width <= 6, "the width must lie above 0 and not above 6");
    }

    /** λ = 0.1, limits for an average run length of 500 values to a false alarm. */
    public static Ewma standard() {
        return new Ewma(0.1, 2.814);
    }

    /** Returns the average after one more standardised value. */
    public double next(double average, double value) {
        Checks.that(Double.isFinite(value), "the value must be finite");
        return lambda * value + (1 - lambda) * average;
    }

    /** Returns the distance from zero of the alarm limits. */
    public double limit() {
        return width * Math.sqrt(lambda / (2 - lambda));
    }

    /** Returns whether an average is an alarm. */
    public boolean alarms(double average) {
        return Math.abs(average) > limit();
    }

    private int nodes() {
        return (int) Math.max(FEWEST_NODES, Math.ceil(DENSITY * 2 * limit() / lambda));
    }

    /**
     * Returns the expected number of standard normal values until the alarm, from zero, if their mean is
     * {@code shift}.
     */
    public double averageRunLength(double shift) {
        Checks.that(Math.abs(shift) <= 5, "the shift must lie from -5 to 5");
        return new RunLengthEquation(
                        -limit(),
                        limit(),
                        (u, v) -> RunLengthEquation.density((v - (1 - lambda) * u) / lambda - shift) / lambda,
                        u -> 0,
                        u -> TailProbabilities.normalAbove((limit() - (1 - lambda) * u) / lambda - shift)
                                + TailProbabilities.normalAbove((limit() + (1 - lambda) * u) / lambda + shift))
                .from(0, nodes());
    }
}
