package org.touchstone.ui.compare;

import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.workstation.session.OpenItem;

/** An item on the desk seen as the comparison that this screen is for. Stateless. */
public final class Pair {
    private Pair() {}

    static Comparison item(OpenItem open) {
        return (Comparison) open.item();
    }

    /** Which response is painted where. */
    public static Sides sides(OpenItem open) {
        return Sides.of(open.plan().order());
    }

    static ComparisonDecision votes(Draft draft) {
        return ComparisonDecision.of(draft.decision());
    }
}
