package org.touchstone.stats.agreement;

import java.util.OptionalDouble;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.rating.CategoryPatterns;

/**
 * Agreement beyond chance for any number of raters and missing judgments, with weights and standard errors. The
 * coefficients share the observed agreement pa, the mean over units with at least two judgments of
 * {@code sum over k of r_k (r*_k - 1) / (r (r-1))} with r* = W r, and differ in the expected agreement pe. π is the
 * mean over units of the shares of the categories.
 *
 * <p>Standard errors are Gwet's linearisations over the sampling of units, for an infinite population. Gwet K. L.
 * (2014), Handbook of Inter-Rater Reliability, 4th edition, chapters 2-5; Gwet (2008), British Journal of Mathematical
 * and Statistical Psychology 61. Judgments of few subjects by few raters: read {@link Benchmark} too.
 */
public enum ChanceCorrected {
    /** No correction for chance: the weighted percent agreement, 0..1. */
    PERCENT {
        @Override
        double chance(double[] share, Weights weights) {
            return 1;
        }

        @Override
        double ownChance(CategoryPatterns.Pattern unit, double[] share, Weights weights) {
            return 1;
        }
    },

    /** Gwet's AC1 (identity weights) and AC2: {@code pe = T/(q(q-1)) sum of π(1-π)}, T the sum of weights. */
    GWET {
        @Override
        double chance(double[] share, Weights weights) {
            double sum = 0;
            for (double s : share) {
                sum += s * (1 - s);
            }
            return 1 - factor(weights) * sum;
        }

        @Override
        double ownChance(CategoryPatterns.Pattern unit, double[] share, Weights weights) {
            double sum = 0;
            for (int i = 0; i < unit.used(); i++) {
                sum += unit.count(i) * (1 - share[unit.category(i)]);
            }
            return 1 - factor(weights) * sum / unit.judgments();
        }

        private double factor(Weights weights) {
            double q = weights.categories();
            return weights.sum() / (q * (q - 1));
        }
    },

    /** Fleiss' kappa, for two raters Scott's pi: {@code pe = sum of w π π}. */
    FLEISS {
        @Override
        double chance(double[] share, Weights weights) {
            double sum = 0;
            for (int a = 0; a < share.length; a++) {
                sum += share[a] * weights.apartTimes(a, share);
            }
            return sum;
        }

        @Override
        double ownChance(CategoryPatterns.Pattern unit, double[] share, Weights weights) {
            double sum = 0;
            for (int i = 0; i < unit.used(); i++) {
                sum += unit.count(i) * weights.apartTimes(unit.category(i), share);
            }
            return sum / unit.judgments();
        }
    },

    /** Brennan and Prediger: every category equally likely, {@code pe = T/q²}. */
    BRENNAN_PREDIGER {
        @Override
        double chance(double[] share, Weights weights) {
            return 1 - weights.sum() / ((double) share.length * share.length);
        }

        @Override
        double ownChance(CategoryPatterns.Pattern unit, double[] share, Weights weights) {
            return chance(share, weights);
        }
    };

    /** Returns the coefficient with identity weights. */
    public Outcome<Coefficient> of(CategoryPatterns patterns) {
        return of(patterns, Weights.identity(patterns.categories()));
    }

    /**
     * Returns the coefficient.
     *
     * @return {@link Outcome.Reason#NO_PAIRABLE_UNIT} if no unit has two judgments,
     * {@link Outcome.Reason#ONE_CATEGORY} if there is only one category, and 1 with {@link Outcome.Flag#NO_VARIATION}
     * if the expected agreement is already 1
     * @throws IllegalArgumentException if the weights have another number of categories
     */
    public Outcome<Coefficient> of(CategoryPatterns patterns, Weights weights) {
        Checks.that(weights.categories() == patterns.categories(), "weights of other categories");
        Shares shares = new Shares(patterns.categories());
        patterns.forEach(shares);
        if (shares.pairable == 0) {
            return Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT);
        }
        if (patterns.categories() == 1) {
            return Outcome.none(Outcome.Reason.ONE_CATEGORY);
        }
        double[] share = shares.means();
        double observed = disagreement(patterns, weights) / shares.pairable;
        double chance = chance(share, weights);
        if (chance == 0) {
            return Outcome.of(
                    new Coefficient(1, 1, 1, OptionalDouble.empty(), shares.units), Outcome.Flag.NO_VARIATION);
        }
        double value = 1 - observed / chance;
        OptionalDouble error = shares.units < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(error(patterns, weights, new Fit(share, chance, observed / chance, shares)));
        return Outcome.of(new Coefficient(value, 1 - observed, 1 - chance, error, shares.units));
    }

    /** Returns the expected disagreement, 1 - pe: if one category is very common, pe itself has lost its digits. */
    abstract double chance(double[] share, Weights weights);

    /** Returns the contribution of one unit to the expected disagreement; its mean over units is {@link #chance}. */
    abstract double ownChance(CategoryPatterns.Pattern unit, double[] share, Weights weights);

    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    private record Fit(double[] share, double chance, double ratio, Shares shares) {}

    private static double disagreement(CategoryPatterns patterns, Weights weights) {
        double[] sum = {0};
        patterns.forEach((unit, times) -> sum[0] += times * own(unit, weights));
        return sum[0];
    }

    /** Returns the disagreement within a unit, 1 minus its agreement; 0 for a single judgment. */
    private static double own(CategoryPatterns.Pattern unit, Weights weights) {
        double r = unit.judgments();
        if (r < 2) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < unit.used(); i++) {
            double weighted = 0;
            for (int j = 0; j < unit.used(); j++) {
                weighted += weights.apart(unit.category(i), unit.category(j)) * unit.count(j);
            }
            sum += unit.count(i) * weighted;
        }
        return sum / (r * (r - 1));
    }

    private double error(CategoryPatterns patterns, Weights weights, Fit fit) {
        double n = fit.shares.units;
        double scale = n / fit.shares.pairable;
        double[] squares = {0};
        patterns.forEach((unit, times) -> {
            double part = unit.judgments() >= 2 ? scale * (1 - own(unit, weights) / fit.chance) : 0;
            double moved = 1 - ownChance(unit, fit.share, weights) / fit.chance;
            double deviation = part - 2 * fit.ratio * moved - (1 - fit.ratio);
            squares[0] += times * deviation * deviation;
        });
        return Math.sqrt(squares[0] / (n * (n - 1)));
    }

    /** Counts units and adds up their shares. */
    private static final class Shares implements CategoryPatterns.Visitor {
        private final double[] sums;
        private long units;
        private long pairable;

        Shares(int categories) {
            sums = new double[categories];
        }

        @Override
        public void visit(CategoryPatterns.Pattern unit, long times) {
            units += times;
            pairable += unit.judgments() >= 2 ? times : 0;
            for (int i = 0; i < unit.used(); i++) {
                sums[unit.category(i)] += times * ((double) unit.count(i) / unit.judgments());
            }
        }

        double[] means() {
            double[] means = sums.clone();
            for (int c = 0; c < means.length; c++) {
                means[c] /= units;
            }
            return means;
        }
    }
}
