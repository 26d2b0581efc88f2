package org.touchstone.ui.kit.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;

/** Creates labels, hints and error texts around controls; every control gets an accessible name. */
public final class Forms {
    private Forms() {}

    /** Creates a control with its label. */
    public static VBox field(String name, Node control) {
        Label label = StyleClass.style(new Label(name), StyleClass.FIELD_LABEL);
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setAccessibleText(name);
        return StyleClass.style(new VBox(label, control), StyleClass.FIELD);
    }

    /** Creates a control with its label above and a hint below. */
    public static VBox field(String name, Node control, String hint) {
        VBox field = field(name, control);
        control.setAccessibleHelp(hint);
        field.getChildren().add(hint(hint));
        return field;
    }

    /** Creates a hint. */
    public static Label hint(String text) {
        Label label = StyleClass.style(new Label(text), StyleClass.FIELD_HINT);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Creates an ordinary sentence that wraps. */
    public static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Creates the error text beside a control; it takes no space while empty. */
    public static Label problem(ObservableValue<String> text) {
        Label label = hint("");
        StyleClass.style(label, StyleClass.FIELD_PROBLEM);
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.map(t -> !t.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** Shows the node only while the condition holds; it takes no space otherwise. */
    public static <N extends Node> N when(ObservableValue<Boolean> condition, N node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /** Creates a spacer that pushes what follows to the end of a row. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
