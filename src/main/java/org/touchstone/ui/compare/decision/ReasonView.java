package org.touchstone.ui.compare.decision;

import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.kit.controls.LimitedText;

/** The written reason. */
final class ReasonView extends VBox {
    private final TextArea text = new CopiedText.Area();

    ReasonView(CompareViewModel model) {
        text.setWrapText(true);
        text.setPromptText("One sentence is often enough.");
        text.setAccessibleText("Reason");
        text.setPrefRowCount(3);
        text.setMinHeight(0);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, LimitedText.limit(text, TextLimit.RATIONALE));
        text.textProperty().addListener((o, before, now) -> {
            if (!now.equals(model.findings().get().rationale())) {
                model.findings().setRationale(now);
            }
        });
        text.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                model.bench().pauseTyping();
            }
        });
        model.changesProperty().addListener(changed -> show(model));
        show(model);
    }

    private void show(CompareViewModel model) {
        String kept = model.findings().get().rationale();
        if (!kept.equals(text.getText())) {
            text.setText(kept);
        }
    }

    void enter() {
        text.requestFocus();
        text.end();
    }
}
