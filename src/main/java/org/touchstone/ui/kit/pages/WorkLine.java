package org.touchstone.ui.kit.pages;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;

/** Running work in one line; takes no space if there is none. */
public final class WorkLine extends HBox {
    public WorkLine(LongWork work) {
        StyleClass.style(this, StyleClass.CARD_ROW);
        Label title = new Label();
        title.textProperty().bind(work.title());
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(work.done());
        bar.accessibleTextProperty().bind(work.title());
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(title, bar, Buttons.plain("Cancel", work::cancel));
        Forms.when(work.title().map(text -> !text.isEmpty()), this);
    }
}
