package org.touchstone.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.ui.compare.CompareScreen;
import org.touchstone.ui.compare.Looks;
import org.touchstone.ui.kit.LivePreferences;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.QueueFilter;

/** The judging screen as the shell sees it. */
final class JudgeAdapter implements JudgeScreen {
    private final CompareScreen screen;

    /** @param leave shows what lies behind the judging screen */
    JudgeAdapter(OpenProfile profile, ShellPorts ports, LivePreferences preferences, Runnable leave) {
        CompareScreen.Services services = new CompareScreen.Services(
                profile.session(),
                ports.desk(),
                ports.background(),
                ports.nanoClock(),
                profile.annotator().keyId(),
                false);
        screen = new CompareScreen(services, new Looks(preferences.keys(), preferences.appearance()), leave);
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
    public void proceed(QueueFilter within) {
        screen.start(within);
    }

    @Override
    public void open(ItemKey key) {
        screen.open(key);
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
