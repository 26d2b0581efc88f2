package org.touchstone.ui.settings;

import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.Preferences;
import org.touchstone.workstation.settings.ThemeChoice;

/** The settings of the appearance; every change applies at once and is saved. UI thread. */
public final class AppearanceViewModel {
    /** Step of the text size, in percent. */
    static final int STEP = 10;

    private final LivePreferences preferences;

    public AppearanceViewModel(LivePreferences preferences) {
        this.preferences = preferences;
    }

    ObservableValue<Appearance> appearance() {
        return preferences.appearance();
    }

    /** Whether the annotator asked for the plain layout instead of the reading slot. */
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
