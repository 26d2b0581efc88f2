package org.touchstone.ui.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.kit.controls.LimitedText;
import org.touchstone.ui.kit.keys.KeyCap;

/**
 * Edits a mark: digits choose the type, plus and minus the severity, Enter saves it. Takes the place of the scale.
 */
public final class MarkEditorView extends VBox {
    /** The types in the order of their digits. */
    private static final List<SpanType> TYPES = List.of(SpanType.values());

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final MarkingModel marking;
    private final Map<SpanType, ToggleButton> types = new EnumMap<>(SpanType.class);
    private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
    private final TextField note = new CopiedText.Line();
    private final Button remove;

    /**
     * @param done called when the mark was saved or dropped, to restore the focus
     */
    public MarkEditorView(MarkingModel marking, Runnable done) {
        this.marking = marking;
        FlowPane typeRow = StyleClass.style(new FlowPane(), JudgingStyles.SCALE_FLOW);
        typeRow.setAlignment(Pos.CENTER);
        for (SpanType type : TYPES) {
            ToggleButton button = StyleClass.style(new ToggleButton(EvidenceWords.type(type)), JudgingStyles.VOTE);
            button.setGraphic(new KeyCap(Integer.toString(TYPES.indexOf(type) + 1)));
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                marking.chooseType(type);
                refresh();
            });
            types.put(type, button);
            typeRow.getChildren().add(button);
        }
        HBox severityRow = new HBox(4);
        severityRow.setAlignment(Pos.CENTER_LEFT);
        severityRow.getChildren().add(new KeyCap("−"));
        for (Severity severity : SEVERITIES) {
            ToggleButton button =
                    StyleClass.style(new ToggleButton(EvidenceWords.severity(severity)), JudgingStyles.SCOPE);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                marking.chooseSeverity(severity);
                refresh();
            });
            severities.put(severity, button);
            severityRow.getChildren().add(button);
        }
        severityRow.getChildren().add(new KeyCap("+"));
        severityRow.setMinWidth(USE_PREF_SIZE);
        note.setPromptText("Optional note (Tab)");
        note.setAccessibleText("Note on this mark");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.textProperty().addListener((o, before, now) -> marking.note(now));
        Button keep = StyleClass.style(
                Buttons.plain("Keep mark", () -> finish(done, marking::keep)), JudgingStyles.SMALL_BUTTON);
        keep.setGraphic(new KeyCap("Enter"));
        Button cancel = StyleClass.style(
                Buttons.flat("Cancel", () -> finish(done, marking::cancel)), JudgingStyles.SMALL_BUTTON);
        cancel.setGraphic(new KeyCap("Esc"));
        remove = StyleClass.style(
                Buttons.flat("Remove", () -> finish(done, marking::remove)), JudgingStyles.SMALL_BUTTON);
        HBox second = new HBox(12, severityRow, note, keep, cancel, remove);
        second.setAlignment(Pos.CENTER_LEFT);
        StyleClass.style(second, EvidenceStyles.MARK_EDITOR);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Mark the selected words");
        setSpacing(8);
        getChildren().addAll(typeRow, second, LimitedText.limit(note, TextLimit.NOTE));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, done));
        marking.editingProperty().addListener(changed -> refresh());
    }

    private static void finish(Runnable done, Runnable action) {
        action.run();
        done.run();
    }

    /** Focuses the chosen type, so that digits and Enter work immediately. */
    public void enter() {
        marking.editing().map(e -> types.get(e.mark().type())).ifPresent(ToggleButton::requestFocus);
    }

    private void pressed(KeyEvent event, Runnable done) {
        boolean inNote = event.getTarget() == note;
        switch (event.getCode()) {
            case ENTER -> finish(done, marking::keep);
            case ESCAPE -> finish(done, marking::cancel);
            case PLUS, ADD, EQUALS, RIGHT -> severity(inNote, 1);
            case MINUS, SUBTRACT, LEFT -> severity(inNote, -1);
            default -> {
                if (inNote || !digit(event)) {
                    return;
                }
            }
        }
        boolean typing = inNote && event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.ESCAPE;
        if (!typing) {
            event.consume();
        }
    }

    private void severity(boolean inNote, int step) {
        if (!inNote) {
            marking.editing().ifPresent(e -> {
                int at = SEVERITIES.indexOf(e.mark().severity()) + step;
                marking.chooseSeverity(SEVERITIES.get(Math.max(0, Math.min(SEVERITIES.size() - 1, at))));
            });
        }
    }

    private boolean digit(KeyEvent event) {
        String text = event.getText();
        if (text.length() != 1 || text.charAt(0) < '1' || text.charAt(0) > '7') {
            return false;
        }
        marking.chooseType(TYPES.get(text.charAt(0) - '1'));
        enter();
        return true;
    }

    private void refresh() {
        Optional<MarkingModel.Editing> editing = marking.editing();
        editing.ifPresent(e -> {
            types.forEach((type, button) -> button.setSelected(type == e.mark().type()));
            severities.forEach((severity, button) ->
                    button.setSelected(severity == e.mark().severity()));
            if (!note.getText().equals(e.mark().note())) {
                note.setText(e.mark().note());
            }
            remove.setVisible(e.number() != 0);
            remove.setManaged(e.number() != 0);
        });
    }
}
