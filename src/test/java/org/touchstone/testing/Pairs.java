package org.touchstone.testing;

import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.workstation.session.OpenItem;

/** Work on comparisons, as tests of them look at it. */
public final class Pairs {
    private Pairs() {}

    public static ComparisonDecision votes(Draft draft) {
        return ComparisonDecision.of(draft.decision());
    }

    public static ComparisonDecision votes(Judgment judgment) {
        return ComparisonDecision.of(judgment.decision());
    }

    public static Sides sides(OpenItem open) {
        return Sides.of(open.plan().order());
    }

    public static Sides sides(Judgment judgment) {
        return Sides.of(judgment.presentation().order());
    }
}
