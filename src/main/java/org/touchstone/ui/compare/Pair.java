package org.touchstone.ui.compare;

import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.workstation.session.OpenItem;

/** Views an open item as a comparison. Stateless. */
public final class Pair {
    private Pair() {}

    static Comparison item(OpenItem open) {
        return (Comparison) open.item();
    }

    /** Returns which response is shown on which side. */
    public static Sides sides(OpenItem open) {
        return Sides.of(open.plan().order());
    }

    static ComparisonDecision votes(Draft draft) {
        return ComparisonDecision.of(draft.decision());
    }
}
