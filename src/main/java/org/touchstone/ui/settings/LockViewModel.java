package org.touchstone.ui.settings;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.appearance.LivePreferences;

/** The time after which the window locks by itself. UI thread. */
public final class LockViewModel {
    /** The choices in minutes; 0 for never. */
    static final List<Integer> CHOICES = List.of(2, 5, 10, 20, 60, 0);

    private final LivePreferences preferences;

    public LockViewModel(LivePreferences preferences) {
        this.preferences = preferences;
    }

    /** The chosen time in minutes, 0 for never. */
    ObservableValue<Integer> minutes() {
        return preferences.preferences().map(p -> p.safety().lockMinutes());
    }

    void choose(int minutes) {
        preferences.update(p -> p.withSafety(p.safety().withLockMinutes(minutes)));
    }

    static String words(int minutes) {
        return minutes == 0 ? "Never" : Words.count(minutes, "minute");
    }
}
