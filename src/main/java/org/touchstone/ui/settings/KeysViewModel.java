package org.touchstone.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.keys.Key;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyMap;

/** The keys and their changes. A key that conflicts with another one is refused, naming that one. UI thread. */
public final class KeysViewModel {
    private final LivePreferences preferences;
    private final List<KeyAction> actions;
    private final ReadOnlyObjectWrapper<Optional<KeyAction>> waitingFor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param actions every action that has a key, in display order
     */
    public KeysViewModel(LivePreferences preferences, List<KeyAction> actions) {
        this.preferences = preferences;
        this.actions = List.copyOf(actions);
    }

    List<KeyAction> actions() {
        return actions;
    }

    ObservableValue<KeyMap> keys() {
        return preferences.keys();
    }

    /** The action for which a new key is being chosen. */
    public ReadOnlyObjectProperty<Optional<KeyAction>> waitingFor() {
        return waitingFor.getReadOnlyProperty();
    }

    /** Why the last key was refused; empty if it was not. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Assigns the next key pressed to this action. */
    void change(KeyAction action) {
        problem.set("");
        waitingFor.set(Optional.of(action));
    }

    /** Leaves the key unchanged. */
    public void keep() {
        problem.set("");
        waitingFor.set(Optional.empty());
    }

    /** Assigns the key to the waiting action unless it is taken. */
    void press(Key key) {
        waitingFor.get().ifPresent(action -> {
            KeyMap map = preferences.keys().getValue();
            List<KeyAction> disturbed = map.disturbedBy(action, key, actions);
            if (disturbed.isEmpty()) {
                store(map.with(action, key));
                keep();
            } else {
                problem.set(key.shown() + " is taken by "
                        + disturbed.stream().map(KeyAction::title).collect(Collectors.joining(", "))
                        + ". Press another key, or Esc to keep the old one.");
            }
        });
    }

    /** Returns whether the action has another key than its default. */
    boolean isChanged(KeyAction action) {
        return preferences.keys().getValue().isChanged(action);
    }

    /** Restores all default keys. */
    void restore() {
        keep();
        store(KeyMap.DELIVERED);
    }

    private void store(KeyMap map) {
        preferences.update(p -> p.withKeys(map.changed()));
    }
}
