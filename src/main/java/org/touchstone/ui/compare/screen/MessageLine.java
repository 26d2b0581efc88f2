package org.touchstone.ui.compare.screen;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.JudgingStyles;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;

/** One line under the scale: what there is to know, else the keys that matter here. Its height never changes. */
final class MessageLine extends StackPane {
    private record Hint(String words, List<KeyAction> keys) {}

    private static final List<Hint> HINTS = List.of(
            new Hint("next lines", List.of(JudgingActions.NEXT_LINES)),
            new Hint("other side", List.of(CompareActions.LEFT_SIDE, CompareActions.RIGHT_SIDE)),
            new Hint("select", List.of(EvidenceActions.SELECT)),
            new Hint("mark", List.of(EvidenceActions.MARK)),
            new Hint("reason", List.of(EvidenceActions.REASON)),
            new Hint("details", List.of(EvidenceActions.DETAILS)),
            new Hint("undo submit", List.of(JudgingActions.UNDO)),
            new Hint("keys", List.of(CommonActions.SHOW_KEYS)));

    private static final double ROOMY_EMS = 52;
    private static final List<String> ESSENTIAL = List.of("next lines", "other side", "details", "keys");

    private final Label text = StyleClass.style(new Label(), JudgingStyles.MESSAGE_LINE);
    private final HBox hints = StyleClass.style(new HBox(), JudgingStyles.KEY_HINT);
    private final HBox undo;
    private final CompareViewModel model;

    MessageLine(CompareViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        HBox undoHint = new HBox();
        for (Hint hint : HINTS) {
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
        // A second line moves what is below for once; a sentence that is cut off tells nothing.
        text.setWrapText(true);
        getChildren().addAll(hints, text);
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        model.messageProperty().addListener(changed -> refresh());
        model.flow().undoableProperty().addListener(changed -> refresh());
        refresh();
    }

    /** @param ems width of the screen; hints of keys that stand beside their controls go first */
    void fit(double ems) {
        for (int i = 0; i < HINTS.size(); i++) {
            boolean shown = ems > ROOMY_EMS || ESSENTIAL.contains(HINTS.get(i).words());
            Node hint = hints.getChildren().get(i);
            if (hint != undo) {
                hint.setVisible(shown);
                hint.setManaged(shown);
            }
        }
    }

    private void refresh() {
        Message message = model.messageProperty().get();
        boolean quiet = message.text().isEmpty();
        text.setText(message.text());
        text.setVisible(!quiet);
        hints.setVisible(quiet);
        boolean undoable = model.flow().undoableProperty().get();
        undo.setVisible(undoable);
        undo.setManaged(undoable);
        PseudoState.NEEDS_YOU.set(text, message.kind() == Message.Kind.NEEDS_YOU);
        PseudoState.PROBLEM.set(text, message.kind() == Message.Kind.PROBLEM);
        if (!quiet) {
            text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
