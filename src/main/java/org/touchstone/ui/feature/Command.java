package org.touchstone.ui.feature;

import java.util.Optional;
import org.touchstone.ui.kit.keys.KeyAction;

/**
 * A command that the command palette offers.
 *
 * @param title the displayed and searched title
 * @param key its key, if it has one
 */
public record Command(String title, Optional<KeyAction> key, Runnable does) {
    public Command(String title, KeyAction key, Runnable does) {
        this(title, Optional.of(key), does);
    }

    public Command(String title, Runnable does) {
        this(title, Optional.empty(), does);
    }
}
