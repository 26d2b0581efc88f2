package org.touchstone.ui.evidence;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.ui.judging.EditHistory;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.kit.controls.LimitedText;

/** The written reason. */
public final class ReasonView extends VBox {
    private final FindingsModel findings;
    private final TextArea text = new CopiedText.Area();

    /**
     * Creates a view that follows the findings.
     *
     * @param changes increases with every change of the findings
     * @param history notified when typing pauses
     */
    public ReasonView(ReadOnlyLongProperty changes, FindingsModel findings, EditHistory<?> history) {
        this.findings = findings;
        text.setWrapText(true);
        text.setPromptText("One sentence is often enough.");
        text.setAccessibleText("Reason");
        text.setPrefRowCount(3);
        text.setMinHeight(0);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, LimitedText.limit(text, TextLimit.RATIONALE));
        text.textProperty().addListener((o, before, now) -> {
            if (!now.equals(findings.get().rationale())) {
                findings.setRationale(now);
            }
        });
        text.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                history.pauseTyping();
            }
        });
        changes.addListener(changed -> show());
        show();
    }

    private void show() {
        String kept = findings.get().rationale();
        if (!kept.equals(text.getText())) {
            text.setText(kept);
        }
    }

    void enter() {
        text.requestFocus();
        text.end();
    }
}
