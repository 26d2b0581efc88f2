package org.touchstone.formats.decisions;

import java.util.OptionalInt;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.RatingDecision;

/** The overall rating. */
final class RatingMembers implements KindMembers {
    private static final String OVERALL = "overall";

    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    @Override
    public RatingDecision read(DecisionMembers m) throws RefusedLineException {
        // Whether an item may go without is for the checklist: "not my field" releases from it.
        return new RatingDecision(m.has(OVERALL) ? OptionalInt.of(m.small(OVERALL)) : OptionalInt.empty());
    }
}
