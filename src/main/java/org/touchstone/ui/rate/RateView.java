package org.touchstone.ui.rate;

import java.util.List;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.desk.DeskContent;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.view.MessageLine;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.CommonActions;

/** The judging screen for ratings as painted: one card with what the levels mean beside it, and the scale below. */
public final class RateView extends DeskView {
    private static final List<MessageLine.Hint> HINTS = List.of(
            new MessageLine.Hint("next lines", List.of(JudgingActions.NEXT_LINES), true),
            new MessageLine.Hint("criteria", List.of(EvidenceActions.CRITERIA), true),
            new MessageLine.Hint("select", List.of(EvidenceActions.SELECT), false),
            new MessageLine.Hint("mark", List.of(EvidenceActions.MARK), false),
            new MessageLine.Hint("reason", List.of(EvidenceActions.REASON), false),
            new MessageLine.Hint("details", List.of(EvidenceActions.DETAILS), true),
            new MessageLine.Hint("undo submit", List.of(JudgingActions.UNDO), false),
            new MessageLine.Hint("keys", List.of(CommonActions.SHOW_KEYS), true));

    private final OverallView overall;
    private final AnchorsView anchors;

    RateView(RateViewModel model, AppearanceAndKeys looks, ReadingSurface surface, Exits exits) {
        this(model, looks, surface, exits, new OverallView(model, looks), new AnchorsView(model, looks));
    }

    private RateView(
            RateViewModel model,
            AppearanceAndKeys looks,
            ReadingSurface surface,
            Exits exits,
            OverallView overall,
            AnchorsView anchors) {
        super(
                model,
                looks,
                surface,
                exits,
                new DeskContent(
                        List.of(anchors),
                        List.of(),
                        overall,
                        HINTS,
                        "Not as far as it can be read",
                        () -> painted(model),
                        id -> "Level"));
        this.overall = overall;
        this.anchors = anchors;
        anchors.follow(askedCriterionProperty());
    }

    private static List<ResponseId> painted(RateViewModel model) {
        return model.judging()
                .itemProperty()
                .get()
                .map(open -> open.plan().order())
                .orElse(List.of());
    }

    AnchorsView anchors() {
        return anchors;
    }

    OverallView overall() {
        return overall;
    }
}
