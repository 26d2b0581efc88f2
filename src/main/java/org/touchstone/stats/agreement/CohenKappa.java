package org.touchstone.stats.agreement;

import java.util.OptionalDouble;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Cohen's kappa of two raters, plain or weighted: chance keeps each rater's own margins, {@code pe = sum of w p_a. p_.b}.
 * Range: at most 1.
 *
 * <p>The standard error is the large-sample one away from chance: Fleiss J. L., Cohen J., Everitt B. S. (1969),
 * Psychological Bulletin 72. Weights: Cohen (1968), Psychological Bulletin 70.
 */
public final class CohenKappa {
    private CohenKappa() {}

    /** The kappa where only the same category agrees. */
    public static Outcome<Coefficient> of(ConfusionTable table) {
        return of(table, Weights.identity(table.categories()));
    }

    /**
     * The kappa.
     *
     * @return {@link Outcome.Reason#NO_PAIRABLE_UNIT} for an empty table; 1 with {@link Outcome.Flag#NO_VARIATION} when
     *     both raters used one and the same category throughout
     * @throws IllegalArgumentException when the weights are of other categories
     */
    public static Outcome<Coefficient> of(ConfusionTable table, Weights weights) {
        Checks.that(weights.categories() == table.categories(), "weights of other categories");
        long n = table.units();
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT);
        }
        ConfusionTable.Shares shares = table.shares();
        int q = table.categories();
        double po = 0;
        double pe = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                po += weights.of(a, b) * shares.cell()[a][b];
                pe += weights.of(a, b) * shares.row()[a] * shares.column()[b];
            }
        }
        if (1 - pe < 1e-15) {
            return Outcome.of(new Coefficient(1, po, pe, OptionalDouble.empty(), n), Outcome.Flag.NO_VARIATION);
        }
        double kappa = (po - pe) / (1 - pe);
        double variance = variance(shares, weights, kappa, pe) / n;
        OptionalDouble error = n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(Math.max(0, variance)));
        return Outcome.of(new Coefficient(kappa, po, pe, error, n));
    }

    private static double variance(ConfusionTable.Shares shares, Weights weights, double kappa, double pe) {
        double sum = 0;
        for (int a = 0; a < shares.row().length; a++) {
            double ofRow = weights.times(a, shares.column());
            for (int b = 0; b < shares.column().length; b++) {
                double ofColumn = weights.times(b, shares.row());
                double term = weights.of(a, b) - (ofRow + ofColumn) * (1 - kappa);
                sum += shares.cell()[a][b] * term * term;
            }
        }
        double centre = kappa - pe * (1 - kappa);
        return (sum - centre * centre) / ((1 - pe) * (1 - pe));
    }
}
