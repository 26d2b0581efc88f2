package org.touchstone.ui.compare;

import java.util.List;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.Study;
import org.touchstone.workstation.SessionContract;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/** The double that screens are tested with keeps what the session on a store keeps. */
class InMemorySessionTest extends SessionContract {
    @Override
    protected AnnotationSession session(Requirements requirements, List<Item> items) {
        Study study = Studies.study(requirements, false);
        return new InMemorySession(
                items.stream().map(item -> untouched(study, item)).toList());
    }

    private static OpenItem untouched(Study study, Item item) {
        PresentationPlan plan =
                new PresentationPlan(item.responses().stream().map(Response::id).toList(), Arm.SLOT, false);
        Draft draft = Draft.untouched(ComparisonDecision.NONE, plan.places());
        return new OpenItem(study, item, plan, draft, false, null);
    }
}
