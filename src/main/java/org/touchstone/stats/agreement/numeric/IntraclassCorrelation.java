package org.touchstone.stats.agreement.numeric;

import java.util.Optional;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.rating.RatingMatrix;

/**
 * The six intraclass correlations of Shrout and Fleiss. Each is a configured measure:
 * {@code SINGLE_RANDOM.of(matrix, 0.95)}. Units with a missing rating are omitted. At most 1; below 0 if ratings
 * differ more within units than between.
 *
 * <p>With MSB, MSW, MSJ, MSE the mean squares between units, within units, between raters and residual, n units and k
 * raters. Shrout P. E., Fleiss J. L. (1979), Psychological Bulletin 86; intervals there and McGraw K. O., Wong S. P.
 * (1996), Psychological Methods 1.
 */
public enum IntraclassCorrelation {
    /** ICC(1,1): every unit has its own raters; one rating. (MSB-MSW)/(MSB+(k-1)MSW). */
    SINGLE_ONE_WAY(1, false),
    /** ICC(2,1): raters are a sample of raters; one rating, absolute agreement. */
    SINGLE_RANDOM(2, false),
    /** ICC(3,1): the raters are fixed; one rating, consistency. (MSB-MSE)/(MSB+(k-1)MSE). */
    SINGLE_FIXED(3, false),
    /** ICC(1,k): the mean of k ratings of the first kind. */
    MEAN_ONE_WAY(1, true),
    /** ICC(2,k): the mean of k ratings of the second kind. */
    MEAN_RANDOM(2, true),
    /** ICC(3,k): the mean of k ratings of the third kind. */
    MEAN_FIXED(3, true);

    private final int form;
    private final boolean mean;

    IntraclassCorrelation(int form, boolean mean) {
        this.form = form;
        this.mean = mean;
    }

    /**
     * A correlation.
     *
     * @param value at most 1
     * @param interval at the requested level; empty if the residual is zero and the F ratio has no value, and if the
     * interval of one rating has no approximate degrees of freedom or extends below -1/(k-1), which implies nothing
     * for the mean of k
     * @param anova its mean squares
     */
    public record Correlation(double value, Optional<Interval> interval, MeanSquares anova) {}

    /**
     * The analysis of variance of a complete table.
     *
     * @param units n
     * @param raters k
     * @param between MSB, n-1 degrees of freedom
     * @param within MSW, n(k-1)
     * @param ofRaters MSJ, k-1
     * @param residual MSE, (n-1)(k-1)
     */
    public record MeanSquares(int units, int raters, double between, double within, double ofRaters, double residual) {

        /**
         * Computes in units of the largest deviation from the first rating, so that no square overflows or
         * underflows.
         */
        static MeanSquares of(RatingMatrix matrix, double unit) {
            int n = matrix.units();
            int k = matrix.raters();
            double[] unitMean = new double[n];
            double[] raterMean = new double[k];
            double grand = 0;
            // Relative to one of them: equal ratings then leave no rounding error that looks like variation.
            double origin = matrix.rating(0, 0);
            for (int u = 0; u < n; u++) {
                for (int r = 0; r < k; r++) {
                    double rating = (matrix.rating(u, r) - origin) / unit;
                    unitMean[u] += rating / k;
                    raterMean[r] += rating / n;
                    grand += rating / ((double) n * k);
                }
            }
            double within = 0;
            double between = 0;
            for (int u = 0; u < n; u++) {
                between += k * square(unitMean[u] - grand);
                for (int r = 0; r < k; r++) {
                    within += square((matrix.rating(u, r) - origin) / unit - unitMean[u]);
                }
            }
            double ofRaters = 0;
            for (int r = 0; r < k; r++) {
                ofRaters += n * square(raterMean[r] - grand);
            }
            double residual = 0;
            for (int u = 0; u < n; u++) {
                for (int r = 0; r < k; r++) {
                    residual += square((matrix.rating(u, r) - origin) / unit - unitMean[u] - raterMean[r] + grand);
                }
            }
            return new MeanSquares(
                    n,
                    k,
                    between / (n - 1),
                    within / ((double) n * (k - 1)),
                    ofRaters / (k - 1),
                    residual / ((n - 1.0) * (k - 1)));
        }

        /** Returns the largest deviation from the first rating. */
        static double unit(RatingMatrix matrix) {
            double largest = 0;
            for (int u = 0; u < matrix.units(); u++) {
                for (int r = 0; r < matrix.raters(); r++) {
                    largest = Math.max(largest, Math.abs(matrix.rating(u, r) - matrix.rating(0, 0)));
                }
            }
            return largest;
        }

        /** Returns the mean squares in the original unit. */
        MeanSquares times(double unit) {
            double square = unit * unit;
            return new MeanSquares(
                    units, raters, between * square, within * square, ofRaters * square, residual * square);
        }

        private static double square(double x) {
            return x * x;
        }
    }

    /**
     * Returns the correlation.
     *
     * @param level confidence level of the interval, such as 0.95
     * @return {@link Outcome.Reason#TOO_FEW_RATERS} or {@link Outcome.Reason#TOO_FEW_UNITS} below two,
     * {@link Outcome.Reason#NO_VARIATION} if the units do not differ in a comparable way
     * @throws IllegalArgumentException if ratings lie 1e150 or more apart
     */
    public Outcome<Correlation> of(RatingMatrix matrix, double level) {
        Checks.openUnit("level", level);
        RatingMatrix complete = matrix.complete();
        if (complete.raters() < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_RATERS);
        }
        if (complete.units() < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        double unit = MeanSquares.unit(complete);
        Checks.that(unit < 1e150, "ratings lie too far apart");
        if (unit == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        MeanSquares ms = MeanSquares.of(complete, unit);
        double scale = ms.between + ms.within;
        double error = form == 1 ? ms.within : ms.residual;
        double denominator = denominator(ms);
        if (scale == 0 || denominator <= 1e-12 * scale) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        Optional<Interval> interval = error <= 1e-15 * scale ? Optional.empty() : interval(ms, level);
        return Outcome.of(new Correlation((ms.between - error) / denominator, interval, ms.times(unit)));
    }

    private double denominator(MeanSquares ms) {
        double k = ms.raters;
        double n = ms.units;
        double ofRaters = form == 2 ? (ms.ofRaters - ms.residual) / n : 0;
        double error = form == 1 ? ms.within : ms.residual;
        return mean ? ms.between + ofRaters : ms.between + (k - 1) * error + k * ofRaters;
    }

    private Optional<Interval> interval(MeanSquares ms, double level) {
        double k = ms.raters;
        Optional<Interval> single = form == 2 ? randomInterval(ms, level) : Optional.of(ratioInterval(ms, level));
        if (!mean) {
            return single;
        }
        return single.filter(s -> 1 + s.lower() * (k - 1) > 0)
                .map(s -> new Interval(ofMean(s.lower(), k), ofMean(s.upper(), k)));
    }

    /** The Spearman-Brown formula: from one rating to the mean of k. */
    private static double ofMean(double single, double k) {
        return single * k / (1 + single * (k - 1));
    }

    private Interval ratioInterval(MeanSquares ms, double level) {
        double k = ms.raters;
        double freedomBetween = ms.units - 1.0;
        double freedom = form == 1 ? ms.units * (k - 1) : freedomBetween * (k - 1);
        double f = ms.between / (form == 1 ? ms.within : ms.residual);
        double low = f / quantile(freedomBetween, freedom, level);
        double high = f * quantile(freedom, freedomBetween, level);
        return new Interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
    }

    /** Returns the interval; empty if the approximate degrees of freedom vanish. */
    private Optional<Interval> randomInterval(MeanSquares ms, double level) {
        double n = ms.units;
        double k = ms.raters;
        double rho =
                (ms.between - ms.residual) / (ms.between + (k - 1) * ms.residual + k * (ms.ofRaters - ms.residual) / n);
        double fj = ms.ofRaters / ms.residual;
        double mixed = n * (1 + (k - 1) * rho) - k * rho;
        double upper = (k - 1) * (n - 1) * Math.pow(k * rho * fj + mixed, 2);
        double lower = (n - 1) * Math.pow(k * rho * fj, 2) + mixed * mixed;
        double v = upper / lower;
        if (!(v > 0)) {
            return Optional.empty();
        }
        double f1 = quantile(n - 1, v, level);
        double f2 = quantile(v, n - 1, level);
        double rest = k * ms.ofRaters + (k * n - k - n) * ms.residual;
        double low = n * (ms.between - f1 * ms.residual) / (f1 * rest + n * ms.between);
        double high = n * (f2 * ms.between - ms.residual) / (rest + n * f2 * ms.between);
        return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    private static double quantile(double freedom1, double freedom2, double level) {
        return TailProbabilities.fQuantile((1 - level) / 2, freedom1, freedom2);
    }
}
