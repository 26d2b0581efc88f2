package org.touchstone.ui.kit.appearance;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.Preferences;
import org.touchstone.workstation.settings.PreferencesStore;

/** The preferences as every open screen sees them: changes apply immediately. UI thread. */
public final class LivePreferences {
    private final PreferencesStore store;
    private final @Nullable LivePreferences whole;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ChangeListener<Preferences> follow;
    private final ObservableValue<KeyMap> keys;
    private final ObservableValue<Appearance> appearance;

    public LivePreferences(PreferencesStore store) {
        this(store, null);
    }

    private LivePreferences(PreferencesStore store, @Nullable LivePreferences whole) {
        this.store = store;
        this.whole = whole;
        this.preferences = new ReadOnlyObjectWrapper<>(store.current());
        this.follow = (value, before, now) -> preferences.set(now);
        this.keys = preferences.map(p -> KeyMap.of(p.keys()));
        // With a listener the map is computed once per change, not once per key press.
        keys.addListener((value, before, now) -> {});
        this.appearance = preferences.map(Preferences::appearance);
    }

    /**
     * Returns the same preferences for the screens of one open profile. {@link #close} removes every listener added
     * here, so that a locked window keeps no reference to what it showed.
     */
    public LivePreferences session() {
        LivePreferences session = new LivePreferences(store, this);
        preferences.addListener(session.follow);
        return session;
    }

    /** Ends a session; does nothing for the preferences of the whole program. */
    public void close() {
        if (whole != null) {
            whole.preferences.removeListener(follow);
        }
    }

    /** Returns all preferences. */
    public ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    /** Returns the current keys. */
    public ObservableValue<KeyMap> keys() {
        return keys;
    }

    /** Returns the current appearance. */
    public ObservableValue<Appearance> appearance() {
        return appearance;
    }

    /** Changes and saves the preferences. */
    public void update(UnaryOperator<Preferences> change) {
        if (whole != null) {
            whole.update(change);
        } else {
            preferences.set(store.update(change));
        }
    }

    /** Changes and saves the appearance. */
    public void look(UnaryOperator<Appearance> change) {
        update(p -> p.withAppearance(change.apply(p.appearance())));
    }
}
