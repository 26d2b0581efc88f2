package org.touchstone.analysis.judged;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Answer;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.gold.RankOrder;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;

/**
 * The rank of one response of a ranking.
 *
 * @param decision the whole decision
 * @param place where the response was painted, from 0
 */
public record RankRow(JudgedFacts facts, RankingDecision decision, int place) implements JudgmentRow {
    static Stream<RankRow> of(JudgedFacts facts, RankingDecision decision) {
        int places = facts.judgment().presentation().order().size();
        return IntStream.range(0, places).mapToObj(place -> new RankRow(facts, decision, place));
    }

    /** The response. */
    public ResponseId response() {
        return facts.judgment().presentation().order().get(place);
    }

    /** Number of responses. */
    public int responses() {
        return facts.judgment().presentation().order().size();
    }

    /** Its rank, 1 for the best, tied ones the same and the next one more; empty when it was not ranked. */
    public OptionalInt rank() {
        return decision.order()
                .place(response())
                .map(better -> OptionalInt.of(better + 1))
                .orElse(OptionalInt.empty());
    }

    /** How many others share its rank. */
    public int tied() {
        return decision.order().tiedWith(response()).size();
    }

    /** Time for which it was the active one. */
    public long dwellMillis() {
        return facts.display().panes().get(place).dwellMillis();
    }

    /** Marked ranges in it. */
    public long spans() {
        return facts.judgment().findings().spans().stream()
                .filter(span -> span.response().equals(response()))
                .count();
    }

    /** Whether the whole decision is acceptable; empty when no answer is known, or nothing was said. */
    public Optional<Boolean> right() {
        Gold gold = facts.gold();
        Ranks order = decision.order();
        if (gold == null
                || !(gold.accepted() instanceof Accepted.ForRanking known)
                || (order.isEmpty() && !decision.noneAcceptable())) {
            return Optional.empty();
        }
        boolean whole = order.ranksExactly(facts.judgment().presentation().order());
        return whole || order.isEmpty()
                ? Optional.of(known.admits(
                        new Answer.OfRanking(decision.noneAcceptable(), whole ? new RankOrder(order.places()) : null)))
                : Optional.empty();
    }
}
