package org.touchstone.ui.review;

import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.workstation.library.JudgedRow;

/** One judged item: its prompt, its decision, its time. */
final class JudgedRowCell extends ListCell<JudgedRow> {
    private final ZoneId zone;
    private final Label prompt = new Label();
    private final Label vote = StyleClass.style(new Label(), StyleClass.FIELD_LABEL);
    private final Label facts = StyleClass.style(new Label(), StyleClass.CAPTION);
    private final VBox column;

    JudgedRowCell(ZoneId zone) {
        this.zone = zone;
        prompt.setMaxWidth(Double.MAX_VALUE);
        vote.setMinWidth(USE_PREF_SIZE);
        HBox below = StyleClass.style(new HBox(vote, Forms.spacer(), facts), StyleClass.CARD_ROW);
        column = StyleClass.style(new VBox(prompt, below), ReviewStyles.JUDGED_ROW);
        // The width of a row comes from the list, not from its text.
        setPrefWidth(0);
    }

    /** Returns the export state of a judgment not exported yet; without its pack it cannot be exported. */
    private static String waiting(JudgedRow row) {
        return row.item().isPresent() ? ", in outbox" : ", not exported";
    }

    @Override
    protected void updateItem(@Nullable JudgedRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        prompt.setText(JudgmentWords.prompt(row));
        vote.setText(JudgmentWords.headline(row.judgment()));
        String when = Words.time(row.judgment().timing().decidedAtMillis(), zone);
        String revised = row.revisions() == 0 ? "" : Words.count(row.revisions(), "revision") + ", ";
        facts.setText(revised + when + (row.exported() ? "" : waiting(row)));
        setAccessibleText(prompt.getText() + ", " + vote.getText() + ", " + facts.getText());
        setGraphic(column);
    }
}
