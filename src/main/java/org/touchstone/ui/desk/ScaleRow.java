package org.touchstone.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;

/**
 * A scale as painted: one button for each step with its key and words. Where the words do not fit, the numbers stand between
 * the words of the two ends. No button ever takes the focus by itself. Screen thread only.
 */
public final class ScaleRow extends VBox {
    private static final double SPACING_EM = 0.45;

    /**
     * One step.
     *
     * @param action its key
     * @param words what it means
     * @param always whether the words stay where there is little room
     */
    public record Step(KeyAction action, String words, boolean always) {}

    /**
     * What a scale asks.
     *
     * @param question as a screen reader says it
     * @param low the words of the lower end, where the steps have none
     * @param high the words of the upper end
     */
    public record Question(String question, String low, String high) {}

    private final AppearanceAndKeys looks;
    private final List<Step> steps;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final HBox row = StyleClass.style(new HBox(), JudgingStyles.SCALE);
    private final Label low;
    private final Label high;
    private final double roomyEms;
    private boolean narrow;

    /**
     * Nothing chosen.
     *
     * @param roomyEms width in em from which all words fit
     * @param choose takes the number of a step, from 0
     */
    public ScaleRow(AppearanceAndKeys looks, Question question, List<Step> steps, double roomyEms, IntConsumer choose) {
        this.looks = looks;
        this.steps = List.copyOf(steps);
        this.roomyEms = roomyEms;
        low = end(question.low());
        high = end(question.high());
        for (int i = 0; i < steps.size(); i++) {
            int number = i;
            ToggleButton button =
                    button(looks, steps.get(i).action(), steps.get(i).words());
            button.setOnAction(event -> choose.accept(number));
            buttons.add(button);
        }
        row.getChildren().add(low);
        row.getChildren().addAll(buttons);
        row.getChildren().add(high);
        row.setAlignment(Pos.CENTER);
        row.setMinWidth(0);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(question.question());
        getChildren().add(row);
        setAlignment(Pos.CENTER);
        applyWidth();
    }

    private static Label end(String words) {
        Label end = StyleClass.style(new Label(words), StyleClass.CAPTION);
        end.setMinWidth(USE_PREF_SIZE);
        return end;
    }

    /** A button of a scale, or beside one. */
    public static ToggleButton button(AppearanceAndKeys looks, KeyAction action, String words) {
        ToggleButton button = StyleClass.style(new ToggleButton(words), JudgingStyles.VOTE);
        button.setGraphic(new KeyCap(looks.keys(), action));
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(looks.keys().map(map -> words + ", key " + map.key(action)));
        return button;
    }

    /** Puts a button beside the scale, some way off. */
    public void beside(Node other) {
        row.getChildren().addAll(StyleClass.style(new Region(), JudgingStyles.SCALE_GAP), other);
    }

    /** Words or numbers, whatever the width in pixels holds. */
    public void fit(double width) {
        boolean tight = width < roomyEms * looks.em();
        if (tight != narrow) {
            narrow = tight;
            applyWidth();
        }
    }

    private void applyWidth() {
        for (Label end : List.of(low, high)) {
            end.setVisible(narrow);
            end.setManaged(narrow);
        }
        for (int i = 0; i < buttons.size(); i++) {
            boolean said = !narrow || steps.get(i).always();
            buttons.get(i).setText(said ? steps.get(i).words() : "");
        }
        row.setSpacing(SPACING_EM * looks.em());
    }

    /** Every step as painted. */
    public List<ToggleButton> buttons() {
        return List.copyOf(buttons);
    }

    /**
     * Shows what is chosen.
     *
     * @param chosen number of the step, from 0
     * @param before of the step that was chosen before all texts were opened
     * @param closed whether nothing can be chosen yet
     */
    public void show(OptionalInt chosen, OptionalInt before, boolean closed) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(chosen.equals(OptionalInt.of(i)));
            PseudoState.CLOSED.set(buttons.get(i), closed);
            PseudoState.BLIND.set(buttons.get(i), before.equals(OptionalInt.of(i)));
        }
    }
}
