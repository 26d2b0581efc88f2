package org.touchstone.ui.kit.controls;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.touchstone.ui.kit.StyleClass;

/** A few choices side by side, exactly one of which is selected. */
public final class Segments {
    private Segments() {}

    /**
     * Creates the row.
     *
     * @param choices in reading order
     * @param words returns the label of a choice
     * @param chosen the selected choice
     * @param choose receives a new choice
     */
    public static <T> FlowPane of(
            List<T> choices, Function<T, String> words, ObservableValue<T> chosen, Consumer<T> choose) {
        FlowPane row = StyleClass.style(new FlowPane(), StyleClass.FILTERS, StyleClass.SEGMENTS);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(choice.equals(chosen.getValue()));
            chosen.addListener((value, before, now) -> button.setSelected(choice.equals(now)));
            button.setOnAction(event -> {
                // Pressing the selected choice must not deselect it.
                button.setSelected(true);
                choose.accept(choice);
            });
            row.getChildren().add(button);
        }
        return row;
    }
}
