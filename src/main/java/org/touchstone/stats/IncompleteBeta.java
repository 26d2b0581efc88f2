package org.touchstone.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * The regularised incomplete beta function I_x(a, b), its complement and its inverse, with a relative error near
 * 1e-12 for parameters up to 1e9 and more and for the smallest tails.
 *
 * <p>The distributions of commons-math compute quantiles to an absolute 1e-12 or 1e-9 only and lose half the digits
 * of I if both parameters are very large; intervals of rare events and of counts beyond 1e9 need more. The continued
 * fraction is that of Press W. H. et al., Numerical Recipes, section 6.4; its factor is computed as in Loader C.
 * (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
public final class IncompleteBeta {
    private static final int MOST_TERMS = 10_000_000;
    private static final double NEAR_ONE = 1e-3;
    private static final double MOST_COMPLEMENT = 0.9999;
    private static final int MOST_STEPS = 500;
    private static final double TINY = 1e-300;
    /** From here on Stirling's series has full precision. */
    private static final double LARGE = 16;
    /** Bound of the log-odds: numbers beyond it are equal to 0 or 1 in double precision. */
    private static final double FARTHEST = 740;

    private IncompleteBeta() {}

    /** Returns the probability below x of a beta distribution; x in 0..1, a and b positive. */
    public static double lower(double x, double a, double b) {
        return tail(x, 1 - x, a, b);
    }

    /** Returns the probability above x, accurate where it is small. */
    public static double upper(double x, double a, double b) {
        return tail(1 - x, x, b, a);
    }

    /** Returns the x with probability {@code tail}, in 0..1, below it. */
    public static double lowerQuantile(double tail, double a, double b) {
        return logistic(logOdds(tail, a, b));
    }

    /** Returns the x with probability {@code tail}, in 0..1, above it. */
    public static double upperQuantile(double tail, double a, double b) {
        return logistic(-logOdds(tail, b, a));
    }

    private static double logistic(double t) {
        return t < 0 ? Math.exp(t) / (1 + Math.exp(t)) : 1 / (1 + Math.exp(-t));
    }

    /** Returns I_x(a, b), given x and 1 - x. */
    private static double tail(double x, double y, double a, double b) {
        if (x <= 0 || y <= 0) {
            return x <= 0 ? 0 : 1;
        }
        if (y < NEAR_ONE && (a + b) * y < b + 10 * Math.sqrt(b) + 40) {
            // The fraction at x would lose the digits of 1 - x.
            double above = front(y, x, b, a) * series(y, b, a);
            if (above < MOST_COMPLEMENT) {
                return 1 - above;
            }
        }
        return x <= (a + 1) / (a + b + 2)
                ? front(x, y, a, b) * fraction(x, a, b)
                : 1 - front(y, x, b, a) * fraction(y, b, a);
    }

    /**
     * Returns the log-odds of {@link #lowerQuantile}, by Newton's method on the logarithm of the tail, which is
     * concave in the log-odds, within a bracket.
     */
    static double logOdds(double tail, double a, double b) {
        double low = -FARTHEST;
        double high = FARTHEST;
        double t = Math.min(high, Math.max(low, Math.log(a / b)));
        double wanted = Math.log(tail);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = logistic(t);
            double y = logistic(-t);
            double there = tail(x, y, a, b);
            double miss = Math.log(there) - wanted;
            low = miss < 0 ? t : low;
            high = miss < 0 ? high : t;
            double next = t - miss * there / (a * front(x, y, a, b));
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - t) <= 1e-15 * Math.max(1, Math.abs(t))) {
                return next;
            }
            t = next;
        }
        return t;
    }

    /** {@code x^a (1-x)^b / (a B(a, b))}. */
    private static double front(double x, double y, double a, double b) {
        if (Math.min(a, b) < LARGE) {
            return Math.exp(a * log(x, y) + b * log(y, x) - Math.log(a) - Beta.logBeta(a, b));
        }
        double n = a + b;
        double log = stirling(n) - stirling(a) - stirling(b) - deviance(a, n * x) - deviance(b, n * y);
        return Math.sqrt(n / (2 * Math.PI * a * b)) * Math.exp(log) * (b / n);
    }

    /** Returns the logarithm of x from x or 1 - x, whichever has more digits. */
    private static double log(double x, double y) {
        return x < y ? Math.log(x) : Math.log1p(-y);
    }

    /** {@code ln Γ(z+1) - (z+1/2) ln z + z - ln √2π}. */
    private static double stirling(double z) {
        if (z < LARGE) {
            return Gamma.logGamma(z + 1) - (z + 0.5) * Math.log(z) + z - Math.log(2 * Math.PI) / 2;
        }
        double s = z * z;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / s) / s) / s) / s) / z;
    }

    /** {@code k ln(k/m) + m - k}, by a series if k and m are close. */
    private static double deviance(double k, double m) {
        double distance = k - m;
        if (Math.abs(distance) >= 0.1 * (k + m)) {
            return k * Math.log(k / m) - distance;
        }
        double ratio = distance / (k + m);
        double sum = distance * ratio;
        double term = 2 * k * ratio;
        for (int j = 1; j < 1000; j++) {
            term *= ratio * ratio;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return next;
            }
            sum = next;
        }
        return sum;
    }

    /** The power series in x, all of whose terms are positive. */
    private static double series(double x, double a, double b) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n <= MOST_TERMS && term > 1e-17 * sum; n++) {
            term *= (a + b + n - 1) / (a + n) * x;
            sum += term;
        }
        return sum;
    }

    /** Evaluates the continued fraction by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 3e-16) {
                break;
            }
        }
        return h;
    }

    private static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
