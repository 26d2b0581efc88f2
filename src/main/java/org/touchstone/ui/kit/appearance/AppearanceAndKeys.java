package org.touchstone.ui.kit.appearance;

import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.workstation.settings.Appearance;

/**
 * The appearance and the keys that the annotator has chosen; both may change at any time.
 *
 * @param keys the current key map
 * @param appearance theme, text size, motion
 */
public record AppearanceAndKeys(ObservableValue<KeyMap> keys, ObservableValue<Appearance> appearance) {
    /** Returns the size of interface text in px, which is the em of the style sheets. */
    public double em() {
        return Theme.scaled(Theme.INTERFACE_TEXT, appearance.getValue());
    }
}
