package org.touchstone.stats;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tail probabilities of distributions and their quantiles. A p value is never computed as one minus a number near
 * one, so small ones keep their precision and are zero only if they underflow.
 */
public final class TailProbabilities {
    private static final double ACCURACY = 1e-14;

    private TailProbabilities() {}

    /** Returns the probability above x of the standard normal distribution. */
    public static double normalAbove(double x) {
        return Erf.erfc(x / Math.sqrt(2)) / 2;
    }

    /** Returns half the width, in standard errors, of a two-sided normal interval of this level in 0..1. */
    public static double normalWidth(double level) {
        return normalQuantile((1 - Checks.openUnit("level", level)) / 2);
    }

    /**
     * Returns the x with probability {@code tail}, in 0..1, above it, by Newton's method on the logarithm of the
     * tail, which is concave.
     */
    public static double normalQuantile(double tail) {
        if (tail > 0.5) {
            return -normalQuantile(1 - tail);
        }
        double x = Math.sqrt(Math.max(0, -2 * Math.log(2 * tail))) * 0.8;
        for (int step = 0; step < 100; step++) {
            double above = normalAbove(x);
            double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            double move = Math.log(above / tail) * above / density;
            x += move;
            if (Math.abs(move) <= 1e-15 * Math.max(1, x)) {
                break;
            }
        }
        return x;
    }

    /**
     * Returns half the width, in standard errors, of a two-sided interval by Student's t with these degrees of
     * freedom.
     */
    public static double studentWidth(double level, double degrees) {
        // t² = ν (1-x)/x where x is beta with ν/2 and 1/2.
        double logOdds = IncompleteBeta.logOdds(1 - Checks.openUnit("level", level), degrees / 2, 0.5);
        return Math.sqrt(degrees) * Math.exp(-logOdds / 2);
    }

    /** Returns the quantile of the F distribution with probability {@code tail}, in 0..1, above it. */
    public static double fQuantile(double tail, double degrees1, double degrees2) {
        // F = (d2/d1) x/(1-x) where x is beta with d1/2 and d2/2.
        return degrees2 / degrees1 * Math.exp(-IncompleteBeta.logOdds(tail, degrees2 / 2, degrees1 / 2));
    }

    /** Returns the probability that a χ² with these degrees of freedom is at least x, x from 0. */
    public static double chiSquareAbove(double x, double degrees) {
        return x <= 0
                ? 1
                : Double.isInfinite(x) ? 0 : Gamma.regularizedGammaQ(degrees / 2, x / 2, 1e-15, Integer.MAX_VALUE);
    }

    /** Returns the quantile of χ² with probability {@code level} below it. */
    public static double chiSquareQuantile(double level, double degrees) {
        return new ChiSquaredDistribution(null, degrees, ACCURACY)
                .inverseCumulativeProbability(Checks.openUnit("level", level));
    }

    /** Returns the probability of at least k successes in n trials of probability p in 0..1. */
    public static double binomialAtLeast(long k, long n, double p) {
        if (k <= 0) {
            return 1;
        }
        return k > n ? 0 : IncompleteBeta.lower(p, (double) k, n - k + 1.0);
    }

    /** Returns the probability of at most k successes in n trials of probability p in 0..1. */
    public static double binomialAtMost(long k, long n, double p) {
        if (k >= n) {
            return 1;
        }
        return k < 0 ? 0 : IncompleteBeta.upper(p, k + 1.0, (double) (n - k));
    }

    /** Returns the two-sided p value of k successes in n fair tosses: twice the smaller tail, at most 1. */
    public static double fairTosses(long k, long n) {
        return Math.min(1, 2 * binomialAtMost(Math.min(k, n - k), n, 0.5));
    }

    /** Returns the probability of at least k events if {@code mean}, from 0, are expected. */
    public static double poissonAtLeast(long k, double mean) {
        if (k <= 0) {
            return 1;
        }
        return mean == 0 ? 0 : Gamma.regularizedGammaP((double) k, mean, 1e-15, Integer.MAX_VALUE);
    }
}
