package org.touchstone.ui.compare.screen;

import java.util.List;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.Pair;
import org.touchstone.ui.compare.ScaleWords;
import org.touchstone.ui.compare.decision.ScaleView;
import org.touchstone.ui.compare.decision.ScopesView;
import org.touchstone.ui.desk.DeskContent;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.view.MessageLine;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.CommonActions;

/** The judging screen for comparisons as painted: two cards, and the scale below. */
public final class CompareView extends DeskView {
    private static final List<MessageLine.Hint> HINTS = List.of(
            new MessageLine.Hint("next lines", List.of(JudgingActions.NEXT_LINES), true),
            new MessageLine.Hint("other side", List.of(CompareActions.LEFT_SIDE, CompareActions.RIGHT_SIDE), true),
            new MessageLine.Hint("select", List.of(EvidenceActions.SELECT), false),
            new MessageLine.Hint("mark", List.of(EvidenceActions.MARK), false),
            new MessageLine.Hint("reason", List.of(EvidenceActions.REASON), false),
            new MessageLine.Hint("details", List.of(EvidenceActions.DETAILS), true),
            new MessageLine.Hint("undo submit", List.of(JudgingActions.UNDO), false),
            new MessageLine.Hint("keys", List.of(CommonActions.SHOW_KEYS), true));

    private final ScaleView scale;

    CompareView(CompareViewModel model, AppearanceAndKeys looks, ReadingSurface surface, Exits exits) {
        this(model, looks, surface, exits, new ScaleView(model, looks));
    }

    private CompareView(
            CompareViewModel model, AppearanceAndKeys looks, ReadingSurface surface, Exits exits, ScaleView scale) {
        super(model, looks, surface, exits, content(model, looks, scale));
        this.scale = scale;
    }

    private static DeskContent content(CompareViewModel model, AppearanceAndKeys looks, ScaleView scale) {
        return new DeskContent(
                List.of(new ScopesView(model, looks)),
                scale,
                HINTS,
                "On neither side, as far as both can be read",
                () -> painted(model),
                response -> name(model, response));
    }

    /** The responses on the desk, left before right. */
    private static List<ResponseId> painted(CompareViewModel model) {
        return model.judging()
                .itemProperty()
                .get()
                .map(open -> open.plan().order())
                .orElse(List.of());
    }

    private static String name(CompareViewModel model, ResponseId response) {
        return model.judging()
                .itemProperty()
                .get()
                .map(open -> ScaleWords.side(Pair.sides(open).of(response)))
                .orElse("");
    }

    public ScaleView scale() {
        return scale;
    }
}
