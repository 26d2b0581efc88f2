package org.touchstone.stats.agreement;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.touchstone.stats.Checks;
import org.touchstone.stats.rating.Level;

/**
 * Agreement weights of two categories: 1 for the same category, from 0 to below 1 for others. Immutable and
 * symmetric. The families are those of Gwet K. L. (2014), Handbook of Inter-Rater Reliability, 4th edition, appendix
 * B, whose circle of q categories is q long and whose quadratic weights are those of Cohen (1968).
 */
public final class Weights {
    /** One minus the weight: stored because weights near one have fewer digits. */
    private final double[][] apart;

    private Weights(double[][] apart) {
        this.apart = apart;
    }

    /** Weights 1 for the same category and 0 otherwise. */
    public static Weights identity(int categories) {
        return of(categories, c -> c, d -> d == 0 ? 0 : 1);
    }

    /** {@code 1 - |a-b| / (q-1)} of the ranks of categories. */
    public static Weights linear(int categories) {
        return of(categories, c -> c, Math::abs);
    }

    /** {@code 1 - (a-b)² / (q-1)²} of the ranks of categories. */
    public static Weights quadratic(int categories) {
        return of(categories, c -> c, d -> d * d);
    }

    /** Quadratic weights of given scores, one per category, not all equal. */
    public static Weights quadraticOf(double... scores) {
        return of(scores.length, c -> scores[c], d -> d * d);
    }

    /** {@code 1 - |a-b| / (max-min)} of given scores, one per category, not all equal. */
    public static Weights linearOf(double... scores) {
        return of(scores.length, c -> scores[c], Math::abs);
    }

    /** {@code 1 - √|a-b| / √(max-min)} of given scores: near misses count for little. */
    public static Weights radicalOf(double... scores) {
        return of(scores.length, c -> scores[c], d -> Math.sqrt(Math.abs(d)));
    }

    /**
     * {@code 1 - m(m-1) / (q(q-1))}, m the number of categories from one to the other inclusive: for an order without
     * distances.
     */
    public static Weights ordinal(int categories) {
        return largestIsOne(categories, (a, b) -> Math.abs(a - b) * (Math.abs(a - b) + 1.0) / 2);
    }

    /** One minus {@code ((a-b)/(a+b))²} over its largest value, of scores from 0 up, at most one of them 0. */
    public static Weights ratioOf(double... scores) {
        Level.RATIO.checked(scores);
        return largestIsOne(scores.length, (a, b) -> Level.RATIO.distance(scores[a], scores[b]));
    }

    /** One minus {@code sin²(π (a-b)/q)} over its largest value: for categories in a circle. */
    public static Weights circular(int categories) {
        return largestIsOne(categories, (a, b) -> Math.pow(Math.sin(Math.PI * (a - b) / categories), 2));
    }

    /**
     * One minus {@code (a-b)² / ((a+b-2min)(2max-a-b))} over its largest value, of given scores: a step counts for more
     * towards either end.
     */
    public static Weights bipolarOf(double... scores) {
        double least = Arrays.stream(scores).min().orElse(0);
        double most = Arrays.stream(scores).max().orElse(0);
        return largestIsOne(scores.length, (a, b) -> {
            double sum = scores[a] + scores[b];
            double distance = scores[a] - scores[b];
            return distance == 0 ? 0 : distance * distance / ((sum - 2 * least) * (2 * most - sum));
        });
    }

    private interface Apart {
        double of(int a, int b);
    }

    private static Weights largestIsOne(int categories, Apart distance) {
        Checks.that(categories >= 1, "there must be a category");
        double[][] apart = new double[categories][categories];
        double most = 0;
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                apart[a][b] = distance.of(a, b);
                Checks.that(Double.isFinite(apart[a][b]), "a score is not finite");
                Checks.that(a == b || apart[a][b] > 0, "two scores are the same");
                most = Math.max(most, apart[a][b]);
            }
        }
        for (double[] row : apart) {
            for (int b = 0; b < row.length; b++) {
                row[b] = most > 0 ? row[b] / most : 0;
            }
        }
        return new Weights(apart);
    }

    private static Weights of(int categories, IntToDoubleFunction score, DoubleUnaryOperator ofDistance) {
        Checks.that(categories >= 1, "there must be a category");
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < categories; c++) {
            Checks.that(Math.abs(score.applyAsDouble(c)) < Double.MAX_VALUE / 4, "a score is not finite");
            least = Math.min(least, score.applyAsDouble(c));
            most = Math.max(most, score.applyAsDouble(c));
        }
        Checks.that(categories == 1 || most > least, "all scores are the same");
        double range = categories == 1 ? 1 : most - least;
        double[][] apart = new double[categories][categories];
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                apart[a][b] = ofDistance.applyAsDouble((score.applyAsDouble(a) - score.applyAsDouble(b)) / range);
            }
        }
        return new Weights(apart);
    }

    /** Returns the number of categories. */
    public int categories() {
        return apart.length;
    }

    /** Returns the weight of two categories. */
    public double of(int a, int b) {
        return 1 - apart[a][b];
    }

    /** Returns the sum of all weights. */
    double sum() {
        double apartAll = Arrays.stream(apart)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .sum();
        return (double) apart.length * apart.length - apartAll;
    }

    /** Returns one minus the weight of two categories. */
    double apart(int a, int b) {
        return apart[a][b];
    }

    /** {@code sum over b of (1 - weight(a, b)) x[b]}. */
    double apartTimes(int a, double[] x) {
        double sum = 0;
        for (int b = 0; b < x.length; b++) {
            sum += apart[a][b] * x[b];
        }
        return sum;
    }
}
