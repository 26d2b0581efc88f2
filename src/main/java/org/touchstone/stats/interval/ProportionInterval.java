package org.touchstone.stats.interval;

import org.touchstone.stats.Checks;
import org.touchstone.stats.IncompleteBeta;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;

/** Two-sided intervals for a proportion of successes among independent trials. */
public enum ProportionInterval {
    /**
     * The score interval: with z the normal quantile and p = x/n, centre {@code (p + z²/2n) / (1 + z²/n)}, half width
     * {@code z sqrt(p(1-p)/n + z²/4n²) / (1 + z²/n)}. Its coverage is close to the level on average; the one to show.
     *
     * <p>Wilson E. B. (1927); Newcombe R. G. (1998), Statistics in Medicine 17, method 3.
     */
    WILSON {
        @Override
        Interval compute(long x, long n, double level) {
            double z = TailProbabilities.normalWidth(level);
            double p = (double) x / n;
            double q = (double) (n - x) / n;
            double denominator = 1 + z * z / n;
            double centre = (p + z * z / (2 * n)) / denominator;
            double half = z * Math.sqrt(p * q / n + z * z / (4.0 * n * n)) / denominator;
            // The product of both ends is p² over the denominator: no digits are lost if p is tiny.
            double lower = p * p / denominator / (centre + half);
            double upper = x == n ? 1 : Math.min(1, centre + half);
            return new Interval(lower, upper);
        }
    },

    /**
     * The exact interval: beta quantiles {@code B(α/2; x, n-x+1)} and {@code B(1-α/2; x+1, n-x)}. Its coverage is
     * never below the level, hence wide; the one for guarantees.
     *
     * <p>Clopper C. J., Pearson E. S. (1934), Biometrika 26.
     */
    CLOPPER_PEARSON {
        @Override
        Interval compute(long x, long n, double level) {
            double tail = (1 - level) / 2;
            double lower = x == 0 ? 0 : IncompleteBeta.lowerQuantile(tail, (double) x, n - x + 1.0);
            double upper = x == n ? 1 : IncompleteBeta.upperQuantile(tail, x + 1.0, (double) n - x);
            return new Interval(lower, upper);
        }
    };

    /**
     * Returns the interval.
     *
     * @param successes from 0 to {@code trials}
     * @param trials at least 0
     * @param level the confidence level, such as 0.95
     * @return within 0..1; {@link Outcome.Reason#NO_DATA} without trials
     * @throws IllegalArgumentException if a count or the level is outside its range
     */
    public Outcome<Interval> of(long successes, long trials, double level) {
        Checks.count("successes", successes);
        Checks.openUnit("level", level);
        Checks.that(successes <= trials, "more successes than trials");
        return trials == 0 ? Outcome.none(Outcome.Reason.NO_DATA) : Outcome.of(compute(successes, trials, level));
    }

    abstract Interval compute(long x, long n, double level);
}
