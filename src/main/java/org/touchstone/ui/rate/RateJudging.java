package org.touchstone.ui.rate;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.ui.desk.DeskScreen;
import org.touchstone.ui.judging.view.JudgingKind;
import org.touchstone.ui.judging.view.JudgingPorts;
import org.touchstone.ui.judging.view.JudgingSurface;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;

/** Ratings are judged one response at a time. */
public final class RateJudging implements JudgingKind {
    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    @Override
    public List<KeyAction> actions() {
        return RateActions.ALL;
    }

    @Override
    public JudgingSurface make(JudgingPorts ports) {
        return new RateScreen(
                DeskScreen.Services.of(ports),
                new AppearanceAndKeys(
                        ports.preferences().keys(), ports.preferences().appearance()),
                new DeskScreen.Exits(ports.leave(), ports.passOn()));
    }
}
