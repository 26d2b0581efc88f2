package org.touchstone.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.ui.compare.CompareScreen;
import org.touchstone.ui.compare.Looks;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.QueueFilter;

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
        Looks looks = new Looks(from.preferences().keys(), from.preferences().appearance());
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
    public void start(QueueFilter within) {
        screen.start(within);
    }

    @Override
    public void open(ItemKey key) {
        screen.open(key);
    }

    @Override
    public void take(OpenItem open, QueueFilter within) {
        screen.take(open, within);
    }

    @Override
    public void undo() {
        screen.undo();
    }

    @Override
    public QueueFilter within() {
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
