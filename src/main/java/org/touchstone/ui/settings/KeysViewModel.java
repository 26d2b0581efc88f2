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

/** Keys and their change. A key that would disturb another is refused and says which. UI thread. */
public final class KeysViewModel {
    private final LivePreferences preferences;
    private final List<KeyAction> actions;
    private final ReadOnlyObjectWrapper<Optional<KeyAction>> waitingFor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param actions everything that has a key, in the order in which it is shown */
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

    /** The action whose new key is being waited for. */
    public ReadOnlyObjectProperty<Optional<KeyAction>> waitingFor() {
        return waitingFor.getReadOnlyProperty();
    }

    /** Why the last key was refused; empty when it was not. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The next key pressed becomes this action's. */
    void change(KeyAction action) {
        problem.set("");
        waitingFor.set(Optional.of(action));
    }

    /** Leaves the key as it is. */
    public void keep() {
        problem.set("");
        waitingFor.set(Optional.empty());
    }

    /** Gives the key to the action that waits, unless it is taken. */
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

    /** Whether the action has another key than the delivered one. */
    boolean isChanged(KeyAction action) {
        return preferences.keys().getValue().isChanged(action);
    }

    /** All keys as delivered. */
    void restore() {
        keep();
        store(KeyMap.DELIVERED);
    }

    private void store(KeyMap map) {
        preferences.update(p -> p.withKeys(map.changed()));
    }
}
