package org.touchstone.stats.quiz;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.Outcome.Flag;
import org.touchstone.stats.Outcome.Reason;

/**
 * Item response models fitted by marginal maximum likelihood: abilities are standard normal and integrated out; the
 * items' parameters are estimated by expectation maximisation. Bock R.D., Aitkin M. (1981), Psychometrika 46:443-459.
 * Immutable.
 *
 * @param kind the parameters that each item has
 * @param guessing the probability of guessing right, the same for every item and fixed, from 0 to below 1: 0 for the
 * two-parameter model, 1/2 for two choices. It is not estimated, because the few people of a quiz do not determine it
 */
public record ItemResponse(Kind kind, double guessing) {
    private static final int MOST_ROUNDS = 20_000;
    private static final int FEWEST_ITEMS = 3;
    private static final double SETTLED = 1e-8;
    private static final double STEEPEST = 12;

    /** The parameters that each item has. */
    public enum Kind {
        /** Difficulty; one discrimination for all items (Rasch). */
        ONE_PARAMETER,
        /** Difficulty and discrimination. */
        TWO_PARAMETERS
    }

    /**
     * A fitted model.
     *
     * @param items the curve of each item
     * @param logLikelihood the marginal log likelihood of the answers, natural logarithm
     * @param rounds number of rounds
     */
    public record Fit(List<ItemCurve> items, double logLikelihood, int rounds) {
        public Fit {
            items = List.copyOf(items);
        }
    }

    /** Throws for guessing outside 0..1. */
    public ItemResponse {
        Checks.that(guessing >= 0 && guessing < 1, "guessing must lie from 0 to below 1");
    }

    /**
     * Fits the model.
     *
     * @param answers of people who were asked the same items, in the same order; missing answers are skipped
     * @return the fit; {@link Flag#NOT_CONVERGED} if it did not converge. No value without an answer, with fewer than
     * three items ({@link Reason#TOO_FEW_UNITS}), if all or no answers to an item are right
     * ({@link Reason#NO_VARIATION}) and if an item's discrimination diverges ({@link Reason#SEPARATED})
     */
    public Outcome<Fit> fit(List<Answers> answers) {
        List<Answers> asked =
                answers.stream().filter(a -> a.people() > 0 && !a.isEmpty()).toList();
        if (asked.isEmpty()) {
            return Outcome.none(Reason.NO_DATA);
        }
        int items = asked.get(0).items();
        Checks.that(asked.stream().allMatch(a -> a.items() == items), "everybody answers the same items");
        if (items < FEWEST_ITEMS) {
            return Outcome.none(Reason.TOO_FEW_UNITS);
        }
        if (!vary(asked, items)) {
            return Outcome.none(Reason.NO_VARIATION);
        }
        return climb(new ItemResponseEm(asked, kind, guessing));
    }

    private static boolean vary(List<Answers> asked, int items) {
        for (int i = 0; i < items; i++) {
            int item = i;
            boolean right = asked.stream().anyMatch(a -> a.to(item) == Answers.RIGHT);
            boolean wrong = asked.stream().anyMatch(a -> a.to(item) == Answers.WRONG);
            if (!right || !wrong) {
                return false;
            }
        }
        return true;
    }

    private Outcome<Fit> climb(ItemResponseEm ascent) {
        int round = 0;
        double moved = Double.POSITIVE_INFINITY;
        while (moved > SETTLED && round < MOST_ROUNDS) {
            moved = ascent.round();
            round++;
            if (ascent.steepest() > STEEPEST) {
                return Outcome.none(Reason.SEPARATED);
            }
        }
        List<ItemCurve> curves = new ArrayList<>();
        for (int i = 0; i < ascent.items(); i++) {
            double difficulty = -ascent.intercept(i) / ascent.slope(i);
            if (!Double.isFinite(difficulty)) {
                return Outcome.none(Reason.NO_VARIATION);
            }
            curves.add(new ItemCurve(ascent.slope(i), difficulty, guessing));
        }
        Fit fit = new Fit(curves, ascent.logLikelihood(), round);
        return moved > SETTLED ? Outcome.of(fit, Flag.NOT_CONVERGED) : Outcome.of(fit);
    }
}
