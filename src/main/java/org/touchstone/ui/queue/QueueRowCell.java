package org.touchstone.ui.queue;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.pages.LazyRows;

/** One row of the queue. It shows the kind of work and nothing about the responses. */
final class QueueRowCell extends ListCell<LazyRows.Row<ItemRow>> {
    private final Label position = StyleClass.style(new Label(), StyleClass.MONO, QueueStyles.ROW_NUMBER);
    private final Label task = StyleClass.style(new Label(), StyleClass.FIELD_LABEL);
    private final Label domain = StyleClass.style(new Label(), StyleClass.MUTED);
    private final Label kind = StyleClass.style(new Label(), StyleClass.MUTED, QueueStyles.ROW_KIND);
    private final Label language = StyleClass.style(new Label(), StyleClass.MUTED, QueueStyles.ROW_NARROW);
    private final Label state = StyleClass.style(new Label(), QueueStyles.ROW_COLUMN);
    private final HBox line;

    private final Predicate<ItemRow> severalKinds;

    /**
     * @param severalKinds returns whether a row's study holds items of more than one kind
     */
    QueueRowCell(Predicate<ItemRow> severalKinds) {
        this.severalKinds = severalKinds;
        line = StyleClass.style(
                new HBox(position, task, domain, Forms.spacer(), kind, language, state), StyleClass.ROW);
    }

    @Override
    protected void updateItem(LazyRows.@Nullable Row<ItemRow> row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        position.setText(Words.number(row.index() + 1));
        row.value().ifPresentOrElse(this::fill, this::awaitRow);
        setGraphic(line);
    }

    private void fill(ItemRow row) {
        position.setText(Words.number(row.position() + 1));
        task.setText(Words.label(row.taskType()));
        domain.setText(Words.label(row.domain()));
        boolean several = severalKinds.test(row);
        kind.setText(QueueWords.kind(row, several));
        language.setText(row.language());
        state.setText(QueueWords.state(row.state()));
        StyleClass.STATE_ATTENTION.set(state, row.state() == ItemState.DRAFT);
        StyleClass.MUTED.set(state, row.state().isJudged());
        setAccessibleText(QueueWords.spoken(row, several));
    }

    /** Shows an empty row of the same height while the row is being read. */
    private void awaitRow() {
        for (Label each : new Label[] {task, domain, kind, language, state}) {
            each.setText("");
        }
    }
}
