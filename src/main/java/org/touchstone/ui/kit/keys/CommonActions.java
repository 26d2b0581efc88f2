package org.touchstone.ui.kit.keys;

import java.util.List;

/** The key actions of the whole window, and of every screen with a list. */
public final class CommonActions {
    public static final KeyAction COMMANDS = everywhere("COMMANDS", "Ctrl+K", "Find a command");
    public static final KeyAction SHOW_KEYS = everywhere("SHOW_KEYS", "?", "Show all keys");
    public static final KeyAction TEXT_LARGER = everywhere("TEXT_LARGER", "Ctrl+Plus", "Larger text");
    public static final KeyAction TEXT_SMALLER = everywhere("TEXT_SMALLER", "Ctrl+Minus", "Smaller text");
    public static final KeyAction TEXT_STANDARD = everywhere("TEXT_STANDARD", "Ctrl+0", "Text at 100 %");
    public static final KeyAction LOCK = everywhere("LOCK", "Ctrl+L", "Lock");
    public static final KeyAction QUIT = everywhere("QUIT", "Ctrl+Q", "Quit");

    /** For screens with a list; each of them lists it among its own actions. */
    public static final KeyAction SEARCH = new KeyAction("SEARCH", KeyContext.LISTS, "Ctrl+F", "Search or filter");

    /** The actions of the whole window. */
    public static final List<KeyAction> EVERYWHERE =
            List.of(COMMANDS, SHOW_KEYS, TEXT_LARGER, TEXT_SMALLER, TEXT_STANDARD, LOCK, QUIT);

    private CommonActions() {}

    private static KeyAction everywhere(String id, String delivered, String title) {
        return new KeyAction(id, KeyContext.EVERYWHERE, delivered, title);
    }
}
