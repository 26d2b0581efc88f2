package org.touchstone.stats.agreement.numeric;

import java.util.Arrays;
import org.touchstone.stats.rating.Level;

/**
 * The sum of {@code ((x-y)/(x+y))²} over ordered pairs of numbers from 0, in linear time.
 *
 * <p>With {@code x = e^s} the distance is {@code tanh²((s-t)/2)}, a smooth function of the difference whose nearest
 * singularity is at distance π in the complex plane. So the numbers are put into bins one wide in s, each bin's
 * numbers are replaced by weights at Chebyshev points, and bins are compared point by point: with bins of half width
 * 1/2 the error decreases by a factor of more than 12 with each point, and with {@link #POINTS} points only rounding
 * errors remain. Trefethen L. N. (2013), Approximation Theory and Approximation Practice, chapter 8; Fong W., Darve
 * E. (2009), Journal of Computational Physics 228. Few distinct numbers are compared one by one.
 */
final class RatioDisagreement {
    private static final int POINTS = 18;
    /** Number of distinct values up to which comparing all pairs is faster. */
    private static final int FEW = 256;

    private final double[] places;
    private final double[] barycentric = new double[POINTS];
    private final double[] points = new double[POINTS];

    private RatioDisagreement(double[] places) {
        this.places = places;
        for (int k = 0; k < POINTS; k++) {
            double angle = Math.PI * (2 * k + 1) / (2.0 * POINTS);
            points[k] = Math.cos(angle);
            barycentric[k] = (k % 2 == 0 ? 1 : -1) * Math.sin(angle);
        }
    }

    /** Returns the sum over numbers in ascending order. */
    static double of(double[] sorted) {
        int zeros = 0;
        while (zeros < sorted.length && sorted[zeros] == 0) {
            zeros++;
        }
        double[] positive = Arrays.copyOfRange(sorted, zeros, sorted.length);
        // Zero lies at distance 1 from everything else.
        double withZeros = 2.0 * zeros * positive.length;
        int[] ends = ends(positive);
        return withZeros
                + (ends.length <= FEW
                        ? pairs(positive, ends)
                        : new RatioDisagreement(
                                        Arrays.stream(positive).map(Math::log).toArray())
                                .sum());
    }

    /** Returns the ends of the runs of equal numbers, but at most one more than {@link #FEW}. */
    private static int[] ends(double[] sorted) {
        int[] ends = new int[FEW + 1];
        int n = 0;
        for (int from = 0; from < sorted.length && n <= FEW; from = ends[n - 1]) {
            ends[n++] = ValueAlpha.endOfRun(sorted, from);
        }
        return Arrays.copyOf(ends, n);
    }

    private static double pairs(double[] sorted, int[] ends) {
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            double times = ends[i] - (i == 0 ? 0 : ends[i - 1]);
            for (int j = 0; j < i; j++) {
                double others = ends[j] - (j == 0 ? 0 : ends[j - 1]);
                sum += 2 * times * others * Level.RATIO.distance(sorted[ends[i] - 1], sorted[ends[j] - 1]);
            }
        }
        return sum;
    }

    private double sum() {
        double first = places[0];
        double range = places[places.length - 1] - first;
        int bins = Math.max(1, (int) Math.ceil(range));
        // A narrow set of numbers gets a narrow bin: the error is relative to the largest distance within it.
        double half = bins == 1 ? range / 2 : range / bins / 2;
        double[][] weights = weights(bins, half);
        double sum = 0;
        for (int a = 0; a < bins; a++) {
            for (int b = 0; b <= a; b++) {
                if (weights[a].length > 0 && weights[b].length > 0) {
                    sum += (a == b ? 1 : 2) * between(weights[a], weights[b], 2.0 * half * (a - b), half);
                }
            }
        }
        return sum;
    }

    /** Returns for each bin the weights of its Chebyshev points; null for an empty bin. */
    private double[][] weights(int bins, double half) {
        double[][] weights = new double[bins][0];
        double[] share = new double[POINTS];
        for (double place : places) {
            int bin = Math.min(bins - 1, (int) ((place - places[0]) / (2 * half)));
            if (weights[bin].length == 0) {
                weights[bin] = new double[POINTS];
            }
            double x = (place - places[0]) / half - (2 * bin + 1);
            interpolate(x, share);
            for (int k = 0; k < POINTS; k++) {
                weights[bin][k] += share[k];
            }
        }
        return weights;
    }

    /** Evaluates the Lagrange polynomials of the points at x in -1..1. */
    private void interpolate(double x, double[] share) {
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            if (x == points[k]) {
                Arrays.fill(share, 0);
                share[k] = 1;
                return;
            }
            share[k] = barycentric[k] / (x - points[k]);
            sum += share[k];
        }
        for (int k = 0; k < POINTS; k++) {
            share[k] /= sum;
        }
    }

    private double between(double[] one, double[] other, double apart, double half) {
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            for (int l = 0; l < POINTS; l++) {
                double distance = Math.tanh((apart + half * (points[k] - points[l])) / 2);
                sum += one[k] * other[l] * distance * distance;
            }
        }
        return sum;
    }
}
