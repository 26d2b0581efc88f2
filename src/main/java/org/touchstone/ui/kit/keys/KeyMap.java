package org.touchstone.ui.kit.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which key does what. Immutable; actions that the annotator has not changed have the delivered key. It knows no list of
 * actions: a changed key of an action that this version does not have is kept for the version that has it.
 */
public final class KeyMap {
    /** As delivered. */
    public static final KeyMap DELIVERED = of(Map.of());

    private final Map<String, Key> changed;

    private KeyMap(Map<String, Key> changed) {
        this.changed = Map.copyOf(changed);
    }

    /** From preferences: id of the action to key; entries that name no key are passed over. */
    public static KeyMap of(Map<String, String> changed) {
        Map<String, Key> keys = new HashMap<>();
        changed.forEach((id, key) -> Key.parse(key).ifPresent(own -> keys.put(id, own)));
        return new KeyMap(keys);
    }

    /** The entries that differ from the delivered ones, for preferences. */
    public Map<String, String> changed() {
        Map<String, String> texts = new HashMap<>();
        changed.forEach((id, key) -> texts.put(id, key.toString()));
        return Map.copyOf(texts);
    }

    /** Whether an action has another key than the delivered one. */
    public boolean isChanged(KeyAction action) {
        return !key(action).toString().equals(action.delivered());
    }

    /** The key of an action. */
    public Key key(KeyAction action) {
        Key own = changed.get(action.id());
        return own == null ? Key.of(action.delivered()) : own;
    }

    /** The same with another key for one action. */
    public KeyMap with(KeyAction action, Key key) {
        Map<String, Key> copy = new HashMap<>(changed);
        if (key.toString().equals(action.delivered())) {
            copy.remove(action.id());
        } else {
            copy.put(action.id(), key);
        }
        return new KeyMap(copy);
    }

    /** Those of the actions that this key would disturb if it were given to the action. */
    public List<KeyAction> disturbedBy(KeyAction action, Key key, List<KeyAction> actions) {
        return actions.stream()
                .filter(other -> !other.equals(action)
                        && key(other).equals(key)
                        && other.context().meets(action.context()))
                .toList();
    }
}
