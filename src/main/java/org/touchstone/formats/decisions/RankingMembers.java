package org.touchstone.formats.decisions;

import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;

/** An order, and whether none is acceptable. */
final class RankingMembers implements KindMembers {
    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public RankingDecision read(DecisionMembers m) throws RefusedLineException {
        String order = m.optionalText("order");
        return new RankingDecision(order == null ? Ranks.NONE : ranks(order), m.flag("noneAcceptable"));
    }

    private static Ranks ranks(String order) throws RefusedLineException {
        try {
            return Ranks.parse(order);
        } catch (IllegalArgumentException e) {
            throw new RefusedLineException(
                    "\"order\" is not of the form \"r-2 > r-1 = r-3\", each response once, tied ones in ascending order");
        }
    }
}
