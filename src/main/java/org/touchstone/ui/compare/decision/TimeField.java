package org.touchstone.ui.compare.decision;

import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.JudgingStyles;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.keys.KeyCap;

/** The time on the item in whole minutes, which the annotator may correct. Never ticks while one reads. */
final class TimeField extends HBox {
    private static final long MINUTE = 60_000;

    private final CompareViewModel model;
    private final Button shown;
    private final KeyCap cap;
    private final TextField field = new TextField();

    TimeField(CompareViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        shown = StyleClass.style(Buttons.flat("", this::enter), JudgingStyles.SMALL_BUTTON);
        cap = new KeyCap(looks.keys(), JudgingActions.TIME);
        field.setPrefColumnCount(4);
        field.setPromptText("Minutes");
        field.setAccessibleText("Minutes on this item; empty trusts the clock");
        field.setOnAction(event -> keep());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                editing(false);
                shown.requestFocus();
                event.consume();
            }
        });
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                keep();
            }
        });
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(shown, cap, field);
        editing(false);
        model.changesProperty().addListener(changed -> refresh());
        refresh();
    }

    void enter() {
        long corrected = model.reading().correctedMillis();
        field.setText(corrected < 0 ? "" : Long.toString(corrected / MINUTE));
        editing(true);
        field.requestFocus();
        field.selectAll();
    }

    private void keep() {
        if (!field.isVisible()) {
            return;
        }
        OptionalInt minutes = minutes(field.getText());
        editing(false);
        if (field.getText().isBlank()) {
            model.correctTime(-1);
        } else if (minutes.isPresent()) {
            model.correctTime(minutes.getAsInt());
        } else {
            model.say(Message.needsYou("The time is a number of minutes, 0 to 1440."));
        }
        shown.requestFocus();
    }

    private static OptionalInt minutes(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,4}") && Integer.parseInt(digits) <= 1440
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    private void editing(boolean on) {
        field.setVisible(on);
        field.setManaged(on);
        shown.setVisible(!on);
        shown.setManaged(!on);
        cap.setVisible(!on);
        cap.setManaged(!on);
    }

    private void refresh() {
        long corrected = model.reading().correctedMillis();
        long minutes = (corrected < 0 ? model.reading().activeMillis() : corrected) / MINUTE;
        shown.setText((minutes < 1 ? "Under a minute" : minutes + (minutes == 1 ? " minute" : " minutes"))
                + (corrected < 0 ? " so far" : ", as you say"));
    }
}
