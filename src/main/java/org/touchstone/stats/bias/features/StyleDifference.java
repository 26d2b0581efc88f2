package org.touchstone.stats.bias.features;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/** Differences of two counts on the scales that regressions on style use. Swapping the sides reverses their sign. */
public final class StyleDifference {
    private StyleDifference() {}

    /** {@code (a - b) / (a + b + 1)}, above -1 and below 1; both from 0. */
    public static double ratio(double a, double b) {
        check(a, b);
        return (a - b) / (a + b + 1);
    }

    /** {@code ln((a + 1) / (b + 1))}; both from 0. */
    public static double logRatio(double a, double b) {
        check(a, b);
        return Math.log((a + 1) / (b + 1));
    }

    /**
     * The ratio of densities {@code d = count / characters}: {@code (d_a - d_b) / (d_a + d_b + 1)}. A text without
     * characters has density 0.
     */
    public static double density(double countA, double charactersA, double countB, double charactersB) {
        check(countA, countB);
        check(charactersA, charactersB);
        return ratio(charactersA == 0 ? 0 : countA / charactersA, charactersB == 0 ? 0 : countB / charactersB);
    }

    /**
     * Standardises values: subtracts the mean and divides by the population standard deviation.
     *
     * @param values finite
     * @return {@link Outcome.Reason#NO_DATA} for none, {@link Outcome.Reason#NO_VARIATION} if all are equal
     */
    public static Outcome<double[]> standardised(double... values) {
        return spread(values)
                .map(s -> Arrays.stream(values).map(v -> (v - s[0]) / s[1]).toArray());
    }

    /**
     * Divides values by their population standard deviation without centring: a pair of equal length stays at zero,
     * and swapping sides reverses the sign. For the slope of one person.
     *
     * @param values finite
     * @return as {@link #standardised}
     */
    public static Outcome<double[]> scaled(double... values) {
        return spread(values).map(s -> Arrays.stream(values).map(v -> v / s[1]).toArray());
    }

    private static Outcome<double[]> spread(double... values) {
        Checks.that(Arrays.stream(values).allMatch(Double::isFinite), "a value is not finite");
        if (values.length == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        boolean alike = Arrays.stream(values).allMatch(v -> v == values[0]);
        return alike || !(variance > 0)
                ? Outcome.none(Outcome.Reason.NO_VARIATION)
                : Outcome.of(new double[] {mean, Math.sqrt(variance)});
    }

    private static void check(double a, double b) {
        Checks.that(a >= 0 && b >= 0 && a < Double.MAX_VALUE && b < Double.MAX_VALUE, "counts must be at least 0");
    }
}
