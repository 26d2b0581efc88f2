package org.touchstone.stats.agreement;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.Level;

/**
 * Krippendorff's alpha, {@code 1 - Do/De}, of judgments in categories, with any number of raters per unit. Immutable.
 *
 * <p>Observed disagreement {@code Do = 1/n sum over units of (pairs of the unit, their δ²) / (m-1)}, expected
 * {@code De = 1/(n(n-1)) sum over pairs of all judgments of δ²}; units with one judgment are left out. δ² is 0 or 1
 * (nominal), the squared number of judgments between the two categories, each end by half (ordinal), the squared
 * difference (interval), or the squared ratio of difference and sum (ratio). Range: at most 1; 0 is chance, below 0
 * systematic disagreement. For values in place of categories use {@code ValueAlpha}.
 *
 * <p>Krippendorff K. (2011), Computing Krippendorff's Alpha-Reliability; Content Analysis (2004), chapter 11.
 */
public final class KrippendorffAlpha {
    private final Level level;
    private final double[] values;

    private KrippendorffAlpha(Level level, double[] values) {
        this.level = level;
        this.values = values;
    }

    /** Categories without order. */
    public static KrippendorffAlpha nominal() {
        return new KrippendorffAlpha(Level.NOMINAL, new double[0]);
    }

    /** Categories in the order of their numbers. */
    public static KrippendorffAlpha ordinal() {
        return new KrippendorffAlpha(Level.ORDINAL, new double[0]);
    }

    /** Categories that represent numbers on an interval scale. */
    public static KrippendorffAlpha interval(double... values) {
        return new KrippendorffAlpha(Level.INTERVAL, Level.INTERVAL.inUnits(Level.INTERVAL.checked(values)));
    }

    /** Categories that represent numbers from zero on a ratio scale. */
    public static KrippendorffAlpha ratio(double... values) {
        return new KrippendorffAlpha(Level.RATIO, Level.RATIO.inUnits(Level.RATIO.checked(values)));
    }

    /**
     * Returns the coefficient.
     *
     * @return {@link Outcome.Reason#NO_PAIRABLE_UNIT} if no unit has two judgments; 1 with
     * {@link Outcome.Flag#NO_VARIATION} if all paired judgments are equal
     * @throws IllegalArgumentException if there is not one interval or ratio value per category
     */
    public Outcome<Double> of(CategoryPatterns patterns) {
        Checks.that(
                values.length == 0 || values.length == patterns.categories(),
                "one value for each of " + patterns.categories() + " categories is needed");
        long[] margins = new long[patterns.categories()];
        patterns.forEach((pattern, times) -> {
            if (pattern.judgments() >= 2) {
                for (int i = 0; i < pattern.used(); i++) {
                    margins[pattern.category(i)] += times * pattern.count(i);
                }
            }
        });
        long n = Arrays.stream(margins).sum();
        if (n < 2) {
            return Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT);
        }
        double[] position = level == Level.ORDINAL ? midranks(margins) : values;
        double expected = expected(margins, position);
        if (expected == 0) {
            return Outcome.of(1.0, Outcome.Flag.NO_VARIATION);
        }
        return Outcome.of(1 - (n - 1) * (observed(patterns, position) / expected));
    }

    /** Returns the coefficient with a bootstrap interval over units; the value is that of all units. */
    public Outcome<UnitBootstrap.Resampled> bootstrap(
            CategoryPatterns patterns, UnitBootstrap bootstrap, RandomGenerator random) {
        return of(patterns)
                .whyNot()
                .<Outcome<UnitBootstrap.Resampled>>map(Outcome::none)
                .orElseGet(() -> bootstrap.of(
                        patterns.multiplicities(), drawn -> of(patterns.withMultiplicities(drawn)), random));
    }

    /** {@code n Do}. */
    private double observed(CategoryPatterns patterns, double[] position) {
        double[] sum = {0};
        patterns.forEach((pattern, times) -> {
            int m = pattern.judgments();
            if (m >= 2 && times > 0) {
                double within = 0;
                for (int i = 0; i < pattern.used(); i++) {
                    for (int j = 0; j < i; j++) {
                        within += 2.0
                                * pattern.count(i)
                                * pattern.count(j)
                                * level.distance(pattern.category(i), pattern.category(j), position);
                    }
                }
                sum[0] += times * (within / (m - 1));
            }
        });
        return sum[0];
    }

    /** {@code n (n-1) De}. */
    private double expected(long[] margins, double[] position) {
        double sum = 0;
        for (int c = 0; c < margins.length; c++) {
            for (int k = 0; k < c && margins[c] > 0; k++) {
                sum += 2.0 * margins[c] * margins[k] * level.distance(c, k, position);
            }
        }
        return sum;
    }

    /** Returns the midrank of each category among all judgments: the number below it plus half of its own. */
    private static double[] midranks(long[] margins) {
        double[] rank = new double[margins.length];
        double below = 0;
        for (int c = 0; c < margins.length; c++) {
            rank[c] = below + margins[c] / 2.0;
            below += margins[c];
        }
        return rank;
    }
}
