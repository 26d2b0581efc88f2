package org.touchstone.stats.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.stats.Outcome;

/**
 * Fleiss' kappa as published in 1971, for units that all have the same number of judgments: the coefficient, its test
 * against chance, and a kappa for each category against the rest. For missing judgments, weights and standard errors
 * away from chance use {@link ChanceCorrected#FLEISS}.
 *
 * <p>{@code z} is kappa over its standard error under chance: Fleiss J. L., Nee J. C. M., Landis J. R. (1979),
 * Psychological Bulletin 86. A category nobody used, or everybody, has no kappa of its own.
 *
 * @param value the coefficient, at most 1
 * @param z its distance from chance in standard errors
 * @param ofCategory for each category its own kappa
 */
public record FleissKappa(double value, double z, List<Outcome<Double>> ofCategory) {
    public FleissKappa {
        ofCategory = List.copyOf(ofCategory);
    }

    /**
     * The kappa; {@link Outcome.Reason#TOO_FEW_RATERS} when units have fewer than two judgments or not all the same
     * number, {@link Outcome.Reason#NO_VARIATION} when one category got every judgment.
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
        double[] share = new double[q];
        double[] mixed = new double[q];
        double units = patterns.units();
        patterns.forEach((unit, times) -> {
            for (int i = 0; i < unit.used(); i++) {
                share[unit.category(i)] += times * unit.count(i) / (units * raters);
                mixed[unit.category(i)] += (double) times * unit.count(i) * (raters - unit.count(i));
            }
        });
        double spread = IntStream.range(0, q)
                .mapToDouble(c -> share[c] * (1 - share[c]))
                .sum();
        if (spread < 1e-15) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double pairs = units * raters * (raters - 1);
        double disagreement = IntStream.range(0, q).mapToDouble(c -> mixed[c]).sum() / pairs;
        double value = 1 - disagreement / spread;
        double skew = IntStream.range(0, q)
                .mapToDouble(c -> share[c] * (1 - share[c]) * (1 - 2 * share[c]))
                .sum();
        double error = Math.sqrt(2) / (spread * Math.sqrt(pairs)) * Math.sqrt(spread * spread - skew);
        List<Outcome<Double>> own = IntStream.range(0, q)
                .mapToObj(c -> share[c] * (1 - share[c]) < 1e-15
                        ? Outcome.<Double>none(Outcome.Reason.NO_VARIATION)
                        : Outcome.of(1 - mixed[c] / (pairs * share[c] * (1 - share[c]))))
                .toList();
        return Outcome.of(new FleissKappa(value, value / error, own));
    }
}
