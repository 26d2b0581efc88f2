package org.touchstone.ui.rank;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.ui.desk.DeskScreen;
import org.touchstone.ui.judging.view.JudgingKind;
import org.touchstone.ui.judging.view.JudgingPorts;
import org.touchstone.ui.judging.view.JudgingSurface;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;

/** Rankings are judged with several responses side by side. */
public final class RankJudging implements JudgingKind {
    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public List<KeyAction> actions() {
        return RankActions.ALL;
    }

    @Override
    public JudgingSurface make(JudgingPorts ports) {
        return new RankScreen(
                DeskScreen.Services.of(ports),
                new AppearanceAndKeys(
                        ports.preferences().keys(), ports.preferences().appearance()),
                new DeskScreen.Exits(ports.leave(), ports.passOn()));
    }
}
