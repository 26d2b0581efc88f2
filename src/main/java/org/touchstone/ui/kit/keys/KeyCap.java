package org.touchstone.ui.kit.keys;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.touchstone.ui.kit.StyleClass;

/** A key shown beside a control; follows the key map. Screen readers announce it as part of the control's name. */
public final class KeyCap extends Label {
    /** Creates the cap of an action's key. */
    public KeyCap(ObservableValue<KeyMap> keys, KeyAction action) {
        this();
        textProperty().bind(keys.map(map -> map.key(action).shown()));
    }

    /** Creates the cap of a fixed key. */
    public KeyCap(String key) {
        this();
        setText(key);
    }

    private KeyCap() {
        StyleClass.style(this, StyleClass.KEY_CAP);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
    }
}
