package org.touchstone.ui.compare.screen;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.desk.DeskScreen;
import org.touchstone.ui.judging.view.JudgingKind;
import org.touchstone.ui.judging.view.JudgingPorts;
import org.touchstone.ui.judging.view.JudgingSurface;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;

/** Comparisons are judged side by side. */
public final class CompareJudging implements JudgingKind {
    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public List<KeyAction> actions() {
        return CompareActions.ALL;
    }

    @Override
    public JudgingSurface make(JudgingPorts ports) {
        return new CompareScreen(
                DeskScreen.Services.of(ports),
                new AppearanceAndKeys(
                        ports.preferences().keys(), ports.preferences().appearance()),
                new DeskScreen.Exits(ports.leave(), ports.passOn()));
    }
}
