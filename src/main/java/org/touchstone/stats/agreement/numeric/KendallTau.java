package org.touchstone.stats.agreement.numeric;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Kendall's rank correlation tau-b of two lists: concordant minus discordant pairs, over the geometric mean of the pairs
 * not tied in each list; -1..1. O(n log n), by commons-math. Kendall M. G. (1945), Biometrika 33; Knight (1966).
 */
public final class KendallTau {
    private KendallTau() {}

    /**
     * Returns the correlation.
     *
     * @return {@link Outcome.Reason#TOO_FEW_UNITS} for fewer than two values, {@link Outcome.Reason#NO_VARIATION} if
     * a list has only one distinct value
     * @throws IllegalArgumentException if the lists differ in length or contain NaN
     */
    public static Outcome<Double> b(double[] x, double[] y) {
        Checks.that(x.length == y.length, "lists differ in length");
        Checks.that(
                Arrays.stream(x).noneMatch(Double::isNaN) && Arrays.stream(y).noneMatch(Double::isNaN),
                "a value is NaN");
        if (x.length < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        if (isConstant(x) || isConstant(y)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double tau = new KendallsCorrelation().correlation(oneZero(x), oneZero(y));
        return Outcome.of(Math.min(1, Math.max(-1, tau)));
    }

    /** Replaces -0 by 0, which the library treats as different. */
    private static double[] oneZero(double[] values) {
        return Arrays.stream(values).map(v -> v + 0.0).toArray();
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }
}
