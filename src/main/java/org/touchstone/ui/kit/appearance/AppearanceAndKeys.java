package org.touchstone.ui.kit.appearance;

import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.workstation.settings.Appearance;

/**
 * What the annotator has chosen about the look and the keys; both may change at any time.
 *
 * @param keys the key map in force
 * @param appearance theme, text size, motion
 */
public record AppearanceAndKeys(ObservableValue<KeyMap> keys, ObservableValue<Appearance> appearance) {
    /** Interface text in pixels: the em of the style sheets. */
    public double em() {
        return Theme.scaled(Theme.INTERFACE_TEXT, appearance.getValue());
    }
}
