package org.touchstone.ui.shell;

import java.util.Optional;
import org.touchstone.ui.kit.KeyAction;

/**
 * Something the command palette can do.
 *
 * @param title as shown and searched
 * @param key its key, if it has one
 */
record Command(String title, Optional<KeyAction> key, Runnable does) {
    Command(String title, KeyAction key, Runnable does) {
        this(title, Optional.of(key), does);
    }

    Command(String title, Runnable does) {
        this(title, Optional.empty(), does);
    }
}
