package org.touchstone.analysis.judged;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Answer;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.RatingDecision;

/**
 * The overall rating of a response.
 *
 * @param response what was rated
 * @param overall 1 (worst) to 7; empty when nothing was said
 * @param dwellMillis time for which it was looked at
 */
public record RatingRow(JudgedFacts facts, ResponseId response, OptionalInt overall, long dwellMillis)
        implements JudgmentRow {
    static RatingRow of(JudgedFacts facts, RatingDecision decision) {
        return new RatingRow(
                facts,
                facts.judgment().presentation().order().get(0),
                decision.overall(),
                facts.display().panes().get(0).dwellMillis());
    }

    /** Number of marked ranges. */
    public long spans() {
        return facts.judgment().findings().spans().size();
    }

    /** What is acceptable; empty when no answer is known. */
    public Optional<Accepted.ForRating> accepted() {
        Gold gold = facts.gold();
        return gold != null && gold.accepted() instanceof Accepted.ForRating known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** The overall ratings that are acceptable; empty when any is, or no answer is known. */
    public Optional<Accepted.LevelRange> gold() {
        return accepted().flatMap(Accepted.ForRating::overall);
    }

    /** Whether the overall rating and the levels are acceptable; empty when no answer is known, or nothing was said. */
    public Optional<Boolean> right() {
        Map<String, Integer> levels = new HashMap<>();
        for (CriterionScore score : facts.judgment().findings().criteria()) {
            levels.put(score.criterion(), score.level());
        }
        return overall.isEmpty() && levels.isEmpty()
                ? Optional.empty()
                : accepted().map(known -> known.admits(new Answer.OfRating(overall, levels)));
    }
}
