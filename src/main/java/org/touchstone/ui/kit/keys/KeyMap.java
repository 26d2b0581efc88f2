package org.touchstone.ui.kit.keys;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key does what. Immutable; keys that the annotator has not changed are the delivered ones. */
public final class KeyMap {
    /** As delivered. */
    public static final KeyMap DELIVERED = of(Map.of());

    private final Map<KeyAction, Key> keys;

    private KeyMap(Map<KeyAction, Key> keys) {
        this.keys = Collections.unmodifiableMap(new EnumMap<>(keys));
    }

    /** From preferences: action name to key; entries that name no action or no key are passed over. */
    public static KeyMap of(Map<String, String> changed) {
        Map<KeyAction, Key> keys = new EnumMap<>(KeyAction.class);
        for (KeyAction action : KeyAction.values()) {
            Optional<Key> own = Optional.ofNullable(changed.get(action.name())).flatMap(Key::parse);
            keys.put(action, own.orElseGet(() -> Key.of(action.delivered())));
        }
        return new KeyMap(keys);
    }

    /** The entries that differ from the delivered ones, for preferences. */
    public Map<String, String> changed() {
        Map<String, String> changed = new HashMap<>();
        keys.forEach((action, key) -> {
            if (!key.toString().equals(action.delivered())) {
                changed.put(action.name(), key.toString());
            }
        });
        return Map.copyOf(changed);
    }

    /** The key of an action. */
    public Key key(KeyAction action) {
        Key key = keys.get(action);
        if (key == null) {
            throw new IllegalStateException("Every action has a key");
        }
        return key;
    }

    /** The same with another key for one action. */
    public KeyMap with(KeyAction action, Key key) {
        Map<KeyAction, Key> copy = new EnumMap<>(keys);
        copy.put(action, key);
        return new KeyMap(copy);
    }

    /** Actions that this key would disturb if it were given to the action. */
    public List<KeyAction> disturbedBy(KeyAction action, Key key) {
        return keys.entrySet().stream()
                .filter(e -> e.getKey() != action
                        && e.getValue().equals(key)
                        && e.getKey().context().meets(action.context()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
