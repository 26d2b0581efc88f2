package org.touchstone.stats.agreement;

import java.util.OptionalDouble;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.rating.ConfusionTable;

/**
 * Cohen's kappa of two raters, plain or weighted: chance keeps each rater's own margins, {@code pe = sum of w p_a. p_.b}.
 * Range: at most 1.
 *
 * <p>The standard error is the large-sample one away from chance: Fleiss J. L., Cohen J., Everitt B. S. (1969),
 * Psychological Bulletin 72. Weights: Cohen (1968), Psychological Bulletin 70.
 */
public final class CohenKappa {
    private CohenKappa() {}

    /** Returns kappa with identity weights. */
    public static Outcome<Coefficient> of(ConfusionTable table) {
        return of(table, Weights.identity(table.categories()));
    }

    /**
     * Returns kappa.
     *
     * @return {@link Outcome.Reason#NO_PAIRABLE_UNIT} for an empty table; 1 with {@link Outcome.Flag#NO_VARIATION} if
     * both raters always used the same category
     * @throws IllegalArgumentException if the weights have another number of categories
     */
    public static Outcome<Coefficient> of(ConfusionTable table, Weights weights) {
        Checks.that(weights.categories() == table.categories(), "weights of other categories");
        long n = table.units();
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT);
        }
        ConfusionTable.Shares shares = table.shares();
        int q = table.categories();
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                observed += weights.apart(a, b) * shares.cell()[a][b];
                expected += weights.apart(a, b) * shares.row()[a] * shares.column()[b];
            }
        }
        if (expected == 0) {
            return Outcome.of(new Coefficient(1, 1, 1, OptionalDouble.empty(), n), Outcome.Flag.NO_VARIATION);
        }
        double kappa = 1 - observed / expected;
        OptionalDouble error = n < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(variance(shares, weights, observed / expected, expected) / n));
        return Outcome.of(new Coefficient(kappa, 1 - observed, 1 - expected, error, n));
    }

    /**
     * The published variance as the mean square of each unit's influence on kappa: the same number without the
     * difference of two large ones, which loses its digits if one category is very common.
     */
    private static double variance(ConfusionTable.Shares shares, Weights weights, double ratio, double expected) {
        double sum = 0;
        for (int a = 0; a < shares.row().length; a++) {
            double ofRow = weights.apartTimes(a, shares.column());
            for (int b = 0; b < shares.column().length; b++) {
                double ofColumn = weights.apartTimes(b, shares.row());
                double term = (weights.apart(a, b) - (ofRow + ofColumn) * ratio) / expected + ratio;
                sum += shares.cell()[a][b] * term * term;
            }
        }
        return sum;
    }
}
