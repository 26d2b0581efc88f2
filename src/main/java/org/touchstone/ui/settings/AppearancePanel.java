package org.touchstone.ui.settings;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.controls.Segments;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

/** Colours, text size, motion. */
public final class AppearancePanel extends VBox {
    private final AppearanceViewModel model;

    public AppearancePanel(AppearanceViewModel model) {
        this.model = model;
        StyleClass.style(this, StyleClass.SECTION);
        CheckBox still = new CheckBox("Nothing moves");
        still.setSelected(model.appearance().getValue().reducedMotion());
        still.setOnAction(event -> model.reducedMotion(still.isSelected()));
        getChildren()
                .add(StyleClass.style(
                        new VBox(
                                Forms.field("Colours", themes()),
                                Forms.field("Text size", size()),
                                sample(),
                                Forms.field("Motion", still)),
                        StyleClass.CARD));
    }

    private FlowPane themes() {
        return Segments.of(
                List.of(ThemeChoice.values()),
                choice -> switch (choice) {
                    case LIGHT -> "Light";
                    case DARK -> "Dark";
                    case HIGH_CONTRAST -> "High contrast";
                },
                model.appearance().map(Appearance::theme),
                model::choose);
    }

    private HBox size() {
        Slider slider = new Slider(
                Appearance.SMALLEST,
                Appearance.LARGEST,
                model.appearance().getValue().textPercent());
        slider.setBlockIncrement(AppearanceViewModel.STEP);
        slider.setMajorTickUnit(AppearanceViewModel.STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label percent = StyleClass.style(new Label(), StyleClass.MONO);
        percent.textProperty().bind(model.appearance().map(look -> look.textPercent() + " %"));
        percent.setMinWidth(USE_PREF_SIZE);
        // Apply the size when the slider is released: otherwise the page would move under the pointer.
        slider.valueProperty().addListener((value, before, now) -> {
            if (!slider.isValueChanging()) {
                model.textPercent(now.intValue());
            }
        });
        slider.valueChangingProperty().addListener((value, before, now) -> {
            if (!now) {
                model.textPercent((int) Math.round(slider.getValue()));
            }
        });
        model.appearance().addListener((value, before, now) -> slider.setValue(now.textPercent()));
        return StyleClass.style(
                new HBox(
                        Buttons.plain("Smaller", () -> step(-AppearanceViewModel.STEP)),
                        slider,
                        Buttons.plain("Larger", () -> step(AppearanceViewModel.STEP)),
                        percent),
                StyleClass.CARD_ROW);
    }

    private void step(int by) {
        model.textPercent(model.appearance().getValue().textPercent() + by);
    }

    private static VBox sample() {
        Label judged = StyleClass.style(
                Forms.sentence("The limitation period has run. Responses are shown in this typeface."),
                StyleClass.READING);
        return Forms.field("How it reads", judged);
    }
}
