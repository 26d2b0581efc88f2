package org.touchstone.ui.settings;

import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.Preferences;
import org.touchstone.workstation.settings.ThemeChoice;

/** How everything looks; every change shows at once and lasts. UI thread. */
public final class AppearanceViewModel {
    /** One step of the text size in percent. */
    static final int STEP = 10;

    private final LivePreferences preferences;

    public AppearanceViewModel(LivePreferences preferences) {
        this.preferences = preferences;
    }

    ObservableValue<Appearance> appearance() {
        return preferences.appearance();
    }

    /** Whether the plain layout is wanted in place of the reading slot. */
    ObservableValue<Boolean> plainWished() {
        return preferences.preferences().map(Preferences::plainWished);
    }

    void choose(ThemeChoice theme) {
        preferences.look(look -> look.withTheme(theme));
    }

    void textPercent(int percent) {
        preferences.look(look -> look.withTextPercent(percent));
    }

    void reducedMotion(boolean reduced) {
        preferences.look(look -> look.withReducedMotion(reduced));
    }

    void wishPlain(boolean wished) {
        preferences.update(p -> p.withPlainWished(wished));
    }
}
