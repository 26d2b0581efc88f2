package org.touchstone.ui.kit.keys;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One key with its modifiers, as plain text, so that preferences and view models need no toolkit.
 *
 * @param ctrl Ctrl, or Cmd on a Mac
 * @param alt Alt
 * @param shift Shift; never set for a sign that needs Shift to be typed, such as {@code ?}
 * @param name a capital letter, digit or sign, or one of the named keys
 */
public record Key(boolean ctrl, boolean alt, boolean shift, String name) {
    private static final Set<String> NAMED = Set.of(
            "Space",
            "Enter",
            "Escape",
            "Tab",
            "Left",
            "Right",
            "Up",
            "Down",
            "Home",
            "End",
            "PageUp",
            "PageDown",
            "Delete",
            "Backspace",
            "Insert",
            "Plus",
            "Minus",
            "F1",
            "F2",
            "F3",
            "F4",
            "F5",
            "F6",
            "F7",
            "F8",
            "F9",
            "F10",
            "F11",
            "F12");

    private static final Map<String, String> SHOWN = Map.of(
            "Left",
            "←",
            "Right",
            "→",
            "Up",
            "↑",
            "Down",
            "↓",
            "Plus",
            "+",
            "Minus",
            "−",
            "Escape",
            "Esc",
            "PageUp",
            "Page up",
            "PageDown",
            "Page down");

    private static final Map<String, String> ANY_CASE = anyCase();

    public Key {
        if (!NAMED.contains(name) && (name.codePointCount(0, name.length()) != 1 || name.isBlank())) {
            throw new IllegalArgumentException("A key is one sign or a named key");
        }
    }

    private static Map<String, String> anyCase() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        NAMED.forEach(n -> names.put(n, n));
        return names;
    }

    /** Parses forms such as {@code Ctrl+Enter}, {@code Shift+Space}, {@code M}; empty if the text names no key. */
    public static Optional<Key> parse(String text) {
        String rest = text.strip();
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        for (int plus = rest.indexOf('+'); plus > 0 && plus < rest.length() - 1; plus = rest.indexOf('+')) {
            switch (rest.substring(0, plus).toLowerCase(Locale.ROOT)) {
                case "ctrl" -> ctrl = true;
                case "alt" -> alt = true;
                case "shift" -> shift = true;
                default -> {
                    return Optional.empty();
                }
            }
            rest = rest.substring(plus + 1);
        }
        String name = ANY_CASE.getOrDefault(rest, rest.toUpperCase(Locale.ROOT));
        try {
            return Optional.of(new Key(ctrl, alt, shift, name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the key for a text in this program's own code. */
    public static Key of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a key: " + text));
    }

    /** Returns whether pressing it in a text field would insert something. */
    public boolean types() {
        return !ctrl
                && !alt
                && (!NAMED.contains(name)
                        || Set.of("Space", "Enter", "Tab", "Plus", "Minus").contains(name));
    }

    /** Returns the text of the key cap. */
    public String shown() {
        return modifiers() + SHOWN.getOrDefault(name, name);
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return modifiers() + name;
    }

    private String modifiers() {
        return (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "");
    }
}
