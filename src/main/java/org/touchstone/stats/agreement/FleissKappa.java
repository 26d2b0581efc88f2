package org.touchstone.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.rating.CategoryPatterns;

/**
 * Fleiss' kappa as published in 1971, for units that all have the same number of judgments: the coefficient, its test
 * against chance, and a kappa for each category against the rest. For missing judgments, weights and standard errors
 * away from chance use {@link ChanceCorrected#FLEISS}.
 *
 * <p>{@code z} is kappa over its standard error under chance: Fleiss J. L., Nee J. C. M., Landis J. R. (1979),
 * Psychological Bulletin 86. A category with no judgments, or with all of them, has no kappa of its own.
 *
 * @param value the coefficient, at most 1
 * @param z its distance from chance in standard errors
 * @param ofCategory kappa by category
 */
public record FleissKappa(double value, double z, List<Outcome<Double>> ofCategory) {
    public FleissKappa {
        ofCategory = List.copyOf(ofCategory);
    }

    /**
     * Returns kappa; {@link Outcome.Reason#TOO_FEW_RATERS} if units have fewer than two judgments or different
     * numbers, {@link Outcome.Reason#NO_VARIATION} if one category got every judgment.
     */
    public static Outcome<FleissKappa> of(CategoryPatterns patterns) {
        int[] raters = {-1};
        patterns.forEach(
                (unit, times) -> raters[0] = raters[0] == -1 || raters[0] == unit.judgments() ? unit.judgments() : 0);
        if (raters[0] == -1) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        return raters[0] < 2 ? Outcome.none(Outcome.Reason.TOO_FEW_RATERS) : complete(patterns, raters[0]);
    }

    private static Outcome<FleissKappa> complete(CategoryPatterns patterns, int raters) {
        int q = patterns.categories();
        double units = patterns.units();
        double all = units * raters;
        double[] given = new double[q];
        double[] mixed = new double[q];
        patterns.forEach((unit, times) -> {
            for (int i = 0; i < unit.used(); i++) {
                given[unit.category(i)] += (double) times * unit.count(i);
                mixed[unit.category(i)] += (double) times * unit.count(i) * (raters - unit.count(i));
            }
        });
        // From counts, so that the other categories keep their digits if one has nearly all judgments.
        double[] product = IntStream.range(0, q)
                .mapToDouble(c -> given[c] / all * ((all - given[c]) / all))
                .toArray();
        double spread = Arrays.stream(product).sum();
        if (spread == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double pairs = all * (raters - 1);
        double disagreement = Arrays.stream(mixed).sum() / pairs;
        double value = 1 - disagreement / spread;
        double error = Math.sqrt(2 * (spread * spread - skew(given, all)) / pairs) / spread;
        List<Outcome<Double>> own = IntStream.range(0, q)
                .mapToObj(c -> product[c] == 0
                        ? Outcome.<Double>none(Outcome.Reason.NO_VARIATION)
                        : Outcome.of(1 - mixed[c] / (pairs * product[c])))
                .toList();
        return Outcome.of(new FleissKappa(value, value / error, own));
    }

    /**
     * {@code Σ p (1-p) (1-2p)}; with r the share of all but the commonest category and sums over those,
     * {@code 3 (r² - Σp²) - 2 (r³ - Σp³)}, in which no large terms cancel.
     */
    private static double skew(double[] given, double all) {
        double most = Arrays.stream(given).max().orElse(0);
        double rest = (all - most) / all;
        double sumOfSquares = 0;
        double sumOfCubes = 0;
        boolean left = false;
        for (double g : given) {
            if (g == most && !left) {
                left = true;
            } else {
                sumOfSquares += Math.pow(g / all, 2);
                sumOfCubes += Math.pow(g / all, 3);
            }
        }
        return 3 * (rest * rest - sumOfSquares) - 2 * (rest * rest * rest - sumOfCubes);
    }
}
