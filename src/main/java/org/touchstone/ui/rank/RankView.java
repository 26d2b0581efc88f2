package org.touchstone.ui.rank;

import java.util.List;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.desk.DeskContent;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.view.MessageLine;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.CommonActions;

/** The judging screen for rankings as painted: as many cards as there is room for, and the rail below. */
public final class RankView extends DeskView {
    private static final List<MessageLine.Hint> HINTS = List.of(
            new MessageLine.Hint("next lines", List.of(JudgingActions.NEXT_LINES), true),
            new MessageLine.Hint("other answers", List.of(RankActions.ANSWER_LEFT, RankActions.ANSWER_RIGHT), true),
            new MessageLine.Hint("rank", List.of(RankActions.RANKS.get(0), RankActions.RANKS.get(1)), true),
            new MessageLine.Hint("better, worse", List.of(RankActions.BETTER, RankActions.WORSE), true),
            new MessageLine.Hint("tie", List.of(RankActions.TIE), true),
            new MessageLine.Hint("reason", List.of(EvidenceActions.REASON), false),
            new MessageLine.Hint("undo", List.of(JudgingActions.UNDO_EDIT), false),
            new MessageLine.Hint("undo submit", List.of(JudgingActions.UNDO), false),
            new MessageLine.Hint("keys", List.of(CommonActions.SHOW_KEYS), true));

    private final RankRail rail;

    RankView(RankViewModel model, AppearanceAndKeys looks, ReadingSurface surface, Exits exits) {
        this(model, looks, surface, exits, new RankRail(model, looks));
    }

    private RankView(RankViewModel model, AppearanceAndKeys looks, ReadingSurface surface, Exits exits, RankRail rail) {
        super(model, looks, surface, exits, content(model, rail));
        this.rail = rail;
    }

    /** Criteria are given to the answer being read: eight columns of levels would leave no room for words. */
    private static DeskContent content(RankViewModel model, RankRail rail) {
        return new DeskContent(
                List.of(),
                rail,
                HINTS,
                "In no answer, as far as they can be read",
                () -> model.active().map(List::of).orElse(List.of()),
                response -> RankWords.letter(model.painted().indexOf(response)));
    }

    RankRail rail() {
        return rail;
    }
}
