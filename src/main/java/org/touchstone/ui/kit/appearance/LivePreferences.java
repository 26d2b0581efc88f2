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

/** The preferences as every open screen sees them: a change shows at once. UI thread. */
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
        // While somebody listens the map is made once per change and not once per key.
        keys.addListener((value, before, now) -> {});
        this.appearance = preferences.map(Preferences::appearance);
    }

    /**
     * The same for the screens of one open profile: whatever listens here is forgotten at {@link #close}, so that a
     * locked window holds nothing of what it showed.
     */
    public LivePreferences session() {
        LivePreferences session = new LivePreferences(store, this);
        preferences.addListener(session.follow);
        return session;
    }

    /** Ends a session; nothing for the preferences of the whole program. */
    public void close() {
        if (whole != null) {
            whole.preferences.removeListener(follow);
        }
    }

    /** All of them. */
    public ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    /** The keys in force. */
    public ObservableValue<KeyMap> keys() {
        return keys;
    }

    /** The look in force. */
    public ObservableValue<Appearance> appearance() {
        return appearance;
    }

    /** Changes them for good. */
    public void update(UnaryOperator<Preferences> change) {
        if (whole != null) {
            whole.update(change);
        } else {
            preferences.set(store.update(change));
        }
    }

    /** Changes the look for good. */
    public void look(UnaryOperator<Appearance> change) {
        update(p -> p.withAppearance(change.apply(p.appearance())));
    }
}
