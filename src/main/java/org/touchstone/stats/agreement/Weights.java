package org.touchstone.stats.agreement;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.touchstone.stats.Checks;

/**
 * How much two different categories count as agreement: 1 for the same category, from 0 to below 1 for others.
 * Immutable and symmetric.
 */
public final class Weights {
    private final double[][] weight;

    private Weights(double[][] weight) {
        this.weight = weight;
    }

    /** Only the same category agrees. */
    public static Weights identity(int categories) {
        return of(categories, c -> c, d -> d == 0 ? 1 : 0);
    }

    /** {@code 1 - |a-b| / (q-1)} of the places in the order of categories. */
    public static Weights linear(int categories) {
        return of(categories, c -> c, d -> 1 - Math.abs(d));
    }

    /** {@code 1 - (a-b)² / (q-1)²} of the places in the order of categories. */
    public static Weights quadratic(int categories) {
        return of(categories, c -> c, d -> 1 - d * d);
    }

    /** Quadratic weights of given scores, one per category, not all the same. */
    public static Weights quadraticOf(double... scores) {
        return of(scores.length, c -> scores[c], d -> 1 - d * d);
    }

    private static Weights of(
            int categories, IntToDoubleFunction score, java.util.function.DoubleUnaryOperator ofDistance) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < categories; c++) {
            Checks.that(Double.isFinite(score.applyAsDouble(c)), "a score is not finite");
            least = Math.min(least, score.applyAsDouble(c));
            most = Math.max(most, score.applyAsDouble(c));
        }
        Checks.that(categories == 1 || most > least, "all scores are the same");
        double range = categories == 1 ? 1 : most - least;
        double[][] weight = new double[categories][categories];
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                weight[a][b] = ofDistance.applyAsDouble((score.applyAsDouble(a) - score.applyAsDouble(b)) / range);
            }
        }
        return new Weights(weight);
    }

    /** Number of categories. */
    public int categories() {
        return weight.length;
    }

    /** The weight of two categories. */
    public double of(int a, int b) {
        return weight[a][b];
    }

    /** The sum of all weights. */
    double sum() {
        return Arrays.stream(weight)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .sum();
    }

    /** {@code sum over b of weight(a, b) x[b]}. */
    double times(int a, double[] x) {
        double sum = 0;
        for (int b = 0; b < x.length; b++) {
            sum += weight[a][b] * x[b];
        }
        return sum;
    }
}
