package org.touchstone.ui.compare.screen;

import java.util.List;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.desk.DeskKeys;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.kit.keys.KeyBindings;

/**
 * What the keys do that only comparisons have. Tab changes sides only while one reads and moves the focus otherwise.
 */
final class CompareKeys extends DeskKeys {
    private final CompareViewModel model;

    CompareKeys(CompareViewModel model, CompareView view, ReadingSurface surface, DeskView.Exits exits) {
        super(model, view, surface, exits);
        this.model = model;
    }

    @Override
    protected void bindOwn(KeyBindings keys) {
        for (int i = 0; i < CompareActions.POSITIONS.size(); i++) {
            int position = i - 3;
            digit(keys, CompareActions.POSITIONS.get(i), i + 1, () -> model.vote(position));
        }
        judging(keys, CompareActions.BOTH_BAD, model::toggleBothBad);
        reading(keys, CompareActions.OTHER_SIDE, model.reading()::switchSide);
        reading(keys, CompareActions.LEFT_SIDE, () -> model.reading().activate(Side.LEFT));
        reading(keys, CompareActions.RIGHT_SIDE, () -> model.reading().activate(Side.RIGHT));
        judging(keys, JudgingActions.NEXT_SCOPE, () -> scope(1));
        judging(keys, JudgingActions.PREVIOUS_SCOPE, () -> scope(-1));
    }

    private void scope(int step) {
        List<Scope> scopes = model.votes().scopes();
        if (scopes.size() > 1) {
            int at = scopes.indexOf(model.votes().activeScope());
            model.votes().select(scopes.get(Math.floorMod(at + step, scopes.size())));
        } else {
            model.votes().showTurn(model.reading().shownTurn() + step);
        }
    }
}
