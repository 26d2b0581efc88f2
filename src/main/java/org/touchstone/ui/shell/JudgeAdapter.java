package org.touchstone.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.compare.screen.CompareScreen;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.workstation.profile.OpenProfile;

/** The judging screen as the shell sees it. */
final class JudgeAdapter implements JudgeScreen {
    private final CompareScreen screen;
    private boolean started;

    JudgeAdapter(OpenProfile profile, ShellPorts ports, LivePreferences preferences, Runnable leave) {
        CompareScreen.Services services = new CompareScreen.Services(
                profile.session(),
                profile.guidelines(),
                ports.desk(),
                ports.background(),
                ports.nanoClock(),
                profile.annotator().keyId(),
                () -> preferences.preferences().get().plainWished());
        screen =
                new CompareScreen(services, new AppearanceAndKeys(preferences.keys(), preferences.appearance()), leave);
    }

    @Override
    public Parent root() {
        return screen.root();
    }

    /** Coming here without a choice goes on with whatever is due. */
    @Override
    public void shown() {
        if (!started) {
            proceed(ItemFilter.ALL);
        }
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
    public void proceed(ItemFilter within) {
        started = true;
        screen.start(within);
    }

    @Override
    public void open(ItemKey key) {
        started = true;
        screen.open(key);
    }

    /** Coming here the next time goes on with whatever is due then; what is open now may be gone. */
    void forget() {
        started = false;
    }

    @Override
    public Optional<ItemFilter> within() {
        return started ? Optional.of(screen.within()) : Optional.empty();
    }

    @Override
    public Optional<ItemKey> opened() {
        return started ? screen.opened() : Optional.empty();
    }

    @Override
    public void whenSettled(Runnable then) {
        screen.whenSettled(then);
    }

    @Override
    public void undo() {
        screen.undo();
    }

    @Override
    public ObservableValue<String> savedState() {
        return screen.savedState();
    }
}
