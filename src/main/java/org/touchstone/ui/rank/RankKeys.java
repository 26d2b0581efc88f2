package org.touchstone.ui.rank;

import java.util.function.Consumer;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.desk.DeskKeys;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyBindings;

/** What the keys do that only rankings have. Tab goes to the next answer only while one reads, and moves the focus otherwise. */
final class RankKeys extends DeskKeys {
    private final RankViewModel model;

    RankKeys(RankViewModel model, DeskView view, ReadingSurface surface, DeskView.Exits exits) {
        super(model, view, surface, exits);
        this.model = model;
    }

    @Override
    protected void bindOwn(KeyBindings keys) {
        for (int rank = 1; rank <= RankActions.RANKS.size(); rank++) {
            int given = rank;
            digit(keys, RankActions.RANKS.get(rank - 1), rank, () -> active(id -> model.rank(id, given)));
        }
        digit(keys, RankActions.NONE_ACCEPTABLE, 0, model::toggleNoneAcceptable);
        onActive(keys, RankActions.UNRANK, model::unrank);
        onActive(keys, RankActions.BETTER, id -> model.move(id, false));
        onActive(keys, RankActions.WORSE, id -> model.move(id, true));
        onActive(keys, RankActions.TIE, model::tieAbove);
        reading(keys, RankActions.NEXT_ANSWER, () -> model.step(1));
        reading(keys, RankActions.ANSWER_LEFT, () -> model.step(-1));
        reading(keys, RankActions.ANSWER_RIGHT, () -> model.step(1));
    }

    private void onActive(KeyBindings keys, KeyAction action, Consumer<ResponseId> does) {
        judging(keys, action, () -> active(does));
    }

    private void active(Consumer<ResponseId> does) {
        model.active().ifPresent(does);
    }
}
