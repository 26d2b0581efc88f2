package org.touchstone.ui.kit.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The key of every action. Immutable; actions that the annotator has not changed have their default key. It has no
 * list of actions: a changed key of an action unknown to this version is kept for a version that knows it.
 */
public final class KeyMap {
    /** The default keys. */
    public static final KeyMap DELIVERED = of(Map.of());

    private final Map<String, Key> changed;

    private KeyMap(Map<String, Key> changed) {
        this.changed = Map.copyOf(changed);
    }

    /** Creates a map from preferences, action id to key; ignores entries that name no key. */
    public static KeyMap of(Map<String, String> changed) {
        Map<String, Key> keys = new HashMap<>();
        changed.forEach((id, key) -> Key.parse(key).ifPresent(own -> keys.put(id, own)));
        return new KeyMap(keys);
    }

    /** Returns the entries that differ from the defaults, for preferences. */
    public Map<String, String> changed() {
        Map<String, String> texts = new HashMap<>();
        changed.forEach((id, key) -> texts.put(id, key.toString()));
        return Map.copyOf(texts);
    }

    /** Returns whether an action has another key than its default. */
    public boolean isChanged(KeyAction action) {
        return !key(action).toString().equals(action.delivered());
    }

    /** Returns the key of an action. */
    public Key key(KeyAction action) {
        Key own = changed.get(action.id());
        return own == null ? Key.of(action.delivered()) : own;
    }

    /** Returns a map with another key for one action. */
    public KeyMap with(KeyAction action, Key key) {
        Map<String, Key> copy = new HashMap<>(changed);
        if (key.toString().equals(action.delivered())) {
            copy.remove(action.id());
        } else {
            copy.put(action.id(), key);
        }
        return new KeyMap(copy);
    }

    /** Returns the actions that would share this key with the action in a common context. */
    public List<KeyAction> disturbedBy(KeyAction action, Key key, List<KeyAction> actions) {
        return actions.stream()
                .filter(other -> !other.equals(action)
                        && key(other).equals(key)
                        && other.context().meets(action.context()))
                .toList();
    }
}
