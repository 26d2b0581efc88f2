package org.touchstone.ui.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.compare.screen.CompareScreen;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.workstation.profile.OpenProfile;

/** The judging screen as the shell sees it. */
final class JudgeAdapter implements Screen {
    private final CompareScreen screen;
    private boolean started;

    JudgeAdapter(FeaturePorts ports) {
        OpenProfile profile = ports.profile();
        LivePreferences preferences = ports.preferences();
        CompareScreen.Services services = new CompareScreen.Services(
                profile.session(),
                profile.guidelines(),
                ports.desk(),
                ports.background(),
                ports.nanoClock(),
                profile.annotator().keyId(),
                () -> preferences.preferences().get().plainWished());
        screen = new CompareScreen(
                services, new AppearanceAndKeys(preferences.keys(), preferences.appearance()), ports.elsewhere()::home);
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

    /** Goes on with whatever is due next within the filter. */
    void proceed(ItemFilter within) {
        started = true;
        screen.start(within);
    }

    /** Opens one item, with its draft or for revision. */
    void open(ItemKey key) {
        started = true;
        screen.open(key);
    }

    /** Coming here the next time goes on with whatever is due then; what is open now may be gone. */
    void forget() {
        started = false;
    }

    /** What items are taken from; empty while nothing has been opened. */
    Optional<ItemFilter> within() {
        return started ? Optional.of(screen.within()) : Optional.empty();
    }

    /** The item asked for by name that is open. */
    Optional<ItemKey> opened() {
        return started ? screen.opened() : Optional.empty();
    }

    /** Runs this once everything that was entered has been kept or refused. */
    void whenSettled(Runnable then) {
        screen.whenSettled(then);
    }

    /** Takes the last judgment back, if it can still be taken back. */
    void undo() {
        screen.undo();
    }

    /** Whether everything entered is on disk, in words. */
    ObservableValue<String> savedState() {
        return screen.savedState();
    }
}
