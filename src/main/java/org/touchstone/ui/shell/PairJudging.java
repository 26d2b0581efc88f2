package org.touchstone.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.compare.screen.CompareScreen;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.workstation.session.OpenItem;

/** Comparisons are judged side by side. */
final class PairJudging implements JudgingSurface {
    private final CompareScreen screen;

    PairJudging(JudgingSurfaces from) {
        ShellPorts ports = from.ports();
        CompareScreen.Services services = new CompareScreen.Services(
                from.profile().session(),
                from.profile().guidelines(),
                ports.desk(),
                ports.background(),
                ports.nanoClock(),
                from.profile().annotator().keyId(),
                () -> from.preferences().preferences().get().plainWished());
        AppearanceAndKeys looks = new AppearanceAndKeys(
                from.preferences().keys(), from.preferences().appearance());
        screen = new CompareScreen(services, looks, new CompareScreen.Exits(from.leave(), from.passOn()));
    }

    @Override
    public Parent root() {
        return screen.root();
    }

    @Override
    public void shown() {
        screen.shown();
    }

    @Override
    public void hidden() {
        screen.hidden();
    }

    @Override
    public void close() {
        screen.close();
    }

    @Override
    public void start(ItemFilter within) {
        screen.start(within);
    }

    @Override
    public void open(ItemKey key) {
        screen.open(key);
    }

    @Override
    public void take(OpenItem open, ItemFilter within) {
        screen.take(open, within);
    }

    @Override
    public void undo() {
        screen.undo();
    }

    @Override
    public ItemFilter within() {
        return screen.within();
    }

    @Override
    public Optional<ItemKey> opened() {
        return screen.opened();
    }

    @Override
    public void whenSettled(Runnable then) {
        screen.whenSettled(then);
    }

    @Override
    public ObservableValue<String> savedState() {
        return screen.savedState();
    }
}
