package org.touchstone.ui.judging.view;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.touchstone.ui.judging.ItemClock;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.keys.KeyCap;

/** The time on the item in whole minutes, which the annotator may correct. It does not tick during reading. */
public final class TimeField extends HBox {
    private static final long MINUTE = 60_000;

    private final ItemClock clock;
    private final IntConsumer correct;
    private final Consumer<Message> say;
    private final Button shown;
    private final KeyCap cap;
    private final TextField field = new TextField();

    /**
     * Creates a field that follows the open item.
     *
     * @param changes increases with every change of the item; the time is refreshed then
     * @param clock the time on the item
     * @param correct receives the annotator's minutes, 0 to 1440, or -1 to use the clock again
     * @param say receives the sentence about an invalid entry
     */
    public TimeField(
            ReadOnlyLongProperty changes,
            ItemClock clock,
            IntConsumer correct,
            Consumer<Message> say,
            AppearanceAndKeys looks) {
        this.clock = clock;
        this.correct = correct;
        this.say = say;
        shown = StyleClass.style(Buttons.flat("", this::enter), JudgingStyles.SMALL_BUTTON);
        cap = new KeyCap(looks.keys(), JudgingActions.TIME);
        field.setPrefColumnCount(4);
        field.setPromptText("Minutes");
        field.setAccessibleText("Minutes on this item; leave empty to use the clock");
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
        changes.addListener(changed -> refresh());
        refresh();
    }

    public void enter() {
        long corrected = clock.correctedMillis();
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
            correct.accept(-1);
        } else if (minutes.isPresent()) {
            correct.accept(minutes.getAsInt());
        } else {
            say.accept(Message.needsYou("Enter the time in whole minutes, 0 to 1440."));
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
        long corrected = clock.correctedMillis();
        long minutes = (corrected < 0 ? clock.activeMillis() : corrected) / MINUTE;
        shown.setText((minutes < 1 ? "Under a minute" : minutes + (minutes == 1 ? " minute" : " minutes"))
                + (corrected < 0 ? " so far" : ", as you entered"));
    }
}
