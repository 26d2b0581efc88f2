package org.touchstone.stats.diversity;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * The effective number of kinds: the number of equally common kinds with the same diversity.
 * {@code ¹D = exp(-Σ p ln p)}, {@code ²D = 1/Σ p²}, in general {@code (Σ p^q)^(1/(1-q))}; {@code ⁰D} is the number of
 * kinds present. The higher q, the less rare kinds count. Range: 1 to the number of kinds present. Hill M. O. (1973),
 * Ecology 54; Jost L. (2006), Oikos 113.
 */
public final class HillNumber {
    private HillNumber() {}

    /**
     * Computes the effective number.
     *
     * @param order q, at least 0; infinity gives one over the largest share
     * @param amounts counts or shares of the kinds, not negative, in any unit
     * @return {@link Outcome.Reason#NO_DATA} if all are zero
     */
    public static Outcome<Double> of(double order, double... amounts) {
        Checks.that(order >= 0, "the order must not be negative, not " + order);
        double[] shares = shares(amounts);
        if (shares.length == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        if (Double.isInfinite(order)) {
            return Outcome.of(1 / Arrays.stream(shares).max().orElse(1));
        }
        if (order == 1) {
            return Outcome.of(Math.exp(entropy(shares)));
        }
        return Outcome.of(Math.exp(Math.abs(order - 1) < 0.5 ? nearOne(order, shares) : farFromOne(order, shares)));
    }

    /** {@code ln(Σ p^q)/(1-q)} as {@code ln(1 + Σ p (p^(q-1) - 1))/(1-q)}, which keeps its digits where q is almost 1. */
    private static double nearOne(double order, double[] shares) {
        double sum = 0;
        for (double p : shares) {
            sum += p > 0 ? p * Math.expm1((order - 1) * Math.log(p)) : 0;
        }
        return Math.log1p(sum) / (1 - order);
    }

    /** Computes in units of the largest share, so that the powers of shares do not all underflow. */
    private static double farFromOne(double order, double[] shares) {
        double most = Arrays.stream(shares).max().orElse(1);
        double sum = 0;
        for (double p : shares) {
            sum += p > 0 ? Math.pow(p / most, order) : 0;
        }
        return (order * Math.log(most) + Math.log(sum)) / (1 - order);
    }

    /** Returns Shannon's entropy in nats of shares with sum 1. */
    static double entropy(double[] shares) {
        double entropy = 0;
        for (double p : shares) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return entropy;
    }

    /** Returns amounts as shares; empty if all are zero. */
    static double[] shares(double[] amounts) {
        double most = 0;
        for (double a : amounts) {
            Checks.that(a >= 0 && !Double.isInfinite(a), "an amount must not be negative, not " + a);
            most = Math.max(most, a);
        }
        if (most == 0) {
            return new double[0];
        }
        double sum = 0;
        for (double a : amounts) {
            sum += a / most;
        }
        double[] shares = new double[amounts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = amounts[i] / most / sum;
        }
        return shares;
    }
}
