package org.touchstone.domain.judgment;

import java.util.List;
import java.util.Objects;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;

/**
 * The order given to the responses of a ranking.
 *
 * @param order best first, with ties; names every response once the work is done, or none beside {@code noneAcceptable}
 * @param noneAcceptable whether none of the responses is acceptable, whatever their order
 */
public record RankingDecision(Ranks order, boolean noneAcceptable) implements Decision {
    /** Nothing said yet. */
    public static final RankingDecision NONE = new RankingDecision(Ranks.NONE, false);

    public RankingDecision {
        Objects.requireNonNull(order);
    }

    /**
     * The order within a decision on a ranking.
     *
     * @throws IllegalArgumentException when it is one on another kind of item
     */
    public static RankingDecision of(Decision decision) {
        if (decision instanceof RankingDecision ranking) {
            return ranking;
        }
        throw new IllegalArgumentException("A " + decision.kind().one() + " has no order");
    }

    /** The same with another order. */
    public RankingDecision with(Ranks changed) {
        return new RankingDecision(changed, noneAcceptable);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public List<ResponseId> named() {
        return order.ranked();
    }

    /** Never: texts of a ranking are not opened in full. */
    @Override
    public boolean isRevealed() {
        return false;
    }

    @Override
    public RankingDecision settled() {
        return this;
    }
}
