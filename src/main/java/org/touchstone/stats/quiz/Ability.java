package org.touchstone.stats.quiz;

import java.util.List;
import org.touchstone.stats.Checks;

/**
 * A person's estimated ability: the mean and the standard deviation of its posterior under a standard normal prior
 * (expected a posteriori). Bock R.D., Mislevy R.J. (1982), Applied Psychological Measurement 6:431-444. Without an
 * answer it is the prior, 0 and 1.
 *
 * @param mean ability, in standard deviations of the people tested
 * @param standardError its posterior standard deviation, above 0 and at most about 1
 */
public record Ability(double mean, double standardError) {
    /**
     * Estimates the ability from answers.
     *
     * @param items the curve of each item, in the order of the answers
     */
    public static Ability of(List<ItemCurve> items, Answers answers) {
        Checks.that(items.size() == answers.items(), "there must be a curve for each answer");
        double[] weight = AbilityGrid.logWeights();
        for (int i = 0; i < answers.items(); i++) {
            if (answers.to(i) != Answers.NOT_ASKED) {
                for (int k = 0; k < AbilityGrid.NODES; k++) {
                    double p = AbilityGrid.inside(items.get(i).probability(AbilityGrid.at(k)));
                    weight[k] += Math.log(answers.to(i) == Answers.RIGHT ? p : 1 - p);
                }
            }
        }
        AbilityGrid.normalise(weight);
        double mean = 0;
        double square = 0;
        for (int k = 0; k < AbilityGrid.NODES; k++) {
            mean += weight[k] * AbilityGrid.at(k);
            square += weight[k] * AbilityGrid.at(k) * AbilityGrid.at(k);
        }
        return new Ability(mean, Math.sqrt(Math.max(0, square - mean * mean)));
    }
}
