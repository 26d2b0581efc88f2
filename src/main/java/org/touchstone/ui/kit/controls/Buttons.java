package org.touchstone.ui.kit.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;
import org.touchstone.ui.kit.keys.KeyMap;

/** Creates buttons, labelled by what they do. */
public final class Buttons {
    private Buttons() {}

    /** Creates the button of a screen's primary action. */
    public static Button primary(String text, Runnable does) {
        return StyleClass.style(plain(text, does), StyleClass.PRIMARY_BUTTON);
    }

    /** Creates the button of an ordinary action. */
    public static Button plain(String text, Runnable does) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }

    /** Creates the button of a minor action. */
    public static Button flat(String text, Runnable does) {
        return StyleClass.style(plain(text, does), StyleClass.FLAT_BUTTON);
    }

    /** Shows the action's key on the button, and announces it to screen readers. */
    public static <B extends Button> B withKey(B button, ObservableValue<KeyMap> keys, KeyAction action) {
        button.setGraphic(new KeyCap(keys, action));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.accessibleTextProperty().bind(keys.map(map -> button.getText() + ", key " + map.key(action)));
        return button;
    }
}
