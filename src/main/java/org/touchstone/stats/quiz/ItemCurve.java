package org.touchstone.stats.quiz;

import org.touchstone.stats.Checks;

/**
 * The item characteristic curve, the probability of a right answer by ability:
 * {@code c + (1 - c) / (1 + exp(-a (θ - b)))}. With c = 0 the two-parameter logistic model; with a fixed c the
 * three-parameter one, c being the probability of guessing right (1/2 for two choices). Birnbaum A. (1968), in Lord
 * and Novick, Statistical Theories of Mental Test Scores. Immutable.
 *
 * @param discrimination a; any finite number, negative if able people fail the item
 * @param difficulty b, on the scale of ability (mean 0, standard deviation 1 among the people tested)
 * @param guessing c, from 0 to below 1
 */
public record ItemCurve(double discrimination, double difficulty, double guessing) {
    /** Throws for parameters that are not finite and guessing outside 0..1. */
    public ItemCurve {
        Checks.that(
                Double.isFinite(discrimination) && Double.isFinite(difficulty), "the parameters of an item are finite");
        Checks.that(guessing >= 0 && guessing < 1, "guessing must lie from 0 to below 1");
    }

    /** Returns the probability of a right answer at an ability. */
    public double probability(double ability) {
        return guessing + (1 - guessing) * logistic(discrimination * (ability - difficulty));
    }

    /** Returns Fisher's information about an ability, {@code a² (Q/P) ((P-c)/(1-c))²}: a² P Q without guessing. */
    public double information(double ability) {
        double p = probability(ability);
        if (p <= 0 || p >= 1) {
            return 0;
        }
        double above = (p - guessing) / (1 - guessing);
        return discrimination * discrimination * (1 - p) / p * above * above;
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
