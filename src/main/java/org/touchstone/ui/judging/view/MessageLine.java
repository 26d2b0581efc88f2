package org.touchstone.ui.judging.view;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;

/** One line under the scale: the current message, otherwise the keys that apply. Its height never changes. */
public final class MessageLine extends StackPane {
    /**
     * The hint for some keys.
     *
     * @param words what the keys do, in a word or two
     * @param essential whether it stays where there is little room
     */
    public record Hint(String words, List<KeyAction> keys, boolean essential) {
        public Hint {
            keys = List.copyOf(keys);
        }
    }

    private static final double ROOMY_EMS = 52;

    private final Label text = StyleClass.style(new Label(), JudgingStyles.MESSAGE_LINE);
    private final List<Hint> keys;
    private final HBox hints = StyleClass.style(new HBox(), JudgingStyles.KEY_HINT);
    private final HBox undo;
    private final ReadOnlyObjectProperty<Message> message;
    private final ReadOnlyBooleanProperty undoable;

    /**
     * Creates a line that follows the message.
     *
     * @param undoable whether the last submission can still be withdrawn; its hint is shown only then
     * @param keys the hints, in the order shown
     */
    public MessageLine(
            ReadOnlyObjectProperty<Message> message,
            ReadOnlyBooleanProperty undoable,
            List<Hint> keys,
            AppearanceAndKeys looks) {
        this.message = message;
        this.undoable = undoable;
        this.keys = List.copyOf(keys);
        HBox undoHint = new HBox();
        for (Hint hint : keys) {
            HBox one = new HBox(4);
            one.setAlignment(Pos.CENTER);
            for (KeyAction key : hint.keys()) {
                one.getChildren().add(new KeyCap(looks.keys(), key));
            }
            one.getChildren().add(StyleClass.style(new Label(hint.words()), StyleClass.CAPTION));
            one.setMinWidth(USE_PREF_SIZE);
            hints.getChildren().add(one);
            if (hint.keys().contains(JudgingActions.UNDO)) {
                undoHint = one;
            }
        }
        undo = undoHint;
        hints.setAlignment(Pos.CENTER);
        hints.setMinWidth(0);
        text.setAccessibleRole(AccessibleRole.TEXT);
        text.setMinWidth(0);
        // A second line shifts the content below once; a truncated sentence would be worse.
        text.setWrapText(true);
        getChildren().addAll(hints, text);
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        message.addListener(changed -> refresh());
        undoable.addListener(changed -> refresh());
        refresh();
    }

    /**
     * Shows the hints that fit; hints for keys that are also shown at their controls are dropped first.
     *
     * @param ems width of the screen, in em
     */
    public void fit(double ems) {
        for (int i = 0; i < keys.size(); i++) {
            boolean shown = ems > ROOMY_EMS || keys.get(i).essential();
            Node hint = hints.getChildren().get(i);
            if (hint != undo) {
                hint.setVisible(shown);
                hint.setManaged(shown);
            }
        }
    }

    private void refresh() {
        Message now = message.get();
        boolean quiet = now.text().isEmpty();
        text.setText(now.text());
        text.setVisible(!quiet);
        hints.setVisible(quiet);
        undo.setVisible(undoable.get());
        undo.setManaged(undoable.get());
        PseudoState.NEEDS_YOU.set(text, now.kind() == Message.Kind.NEEDS_YOU);
        PseudoState.PROBLEM.set(text, now.kind() == Message.Kind.PROBLEM);
        if (!quiet) {
            text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
