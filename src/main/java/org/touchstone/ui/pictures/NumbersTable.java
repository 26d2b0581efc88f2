package org.touchstone.ui.pictures;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.charts.DataTable;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Forms;

/** The numbers of a chart as a table, which screen readers can read row by row. UI thread. */
public final class NumbersTable extends VBox {
    public NumbersTable(DataTable table) {
        StyleClass.style(this, StyleClass.FIELD);
        GridPane grid = StyleClass.style(new GridPane(), PictureStyles.NUMBERS);
        for (int column = 0; column < table.columns().size(); column++) {
            Label head = StyleClass.style(new Label(Words.label(table.columns().get(column))), StyleClass.FIELD_LABEL);
            grid.add(cell(head, column, head.getText()), column, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Label cell = new Label(cells.get(column));
                // Announced alone, a number would not say what it counts.
                String accessible = table.columns().get(column) + " " + cell.getText();
                grid.add(cell(cell, column, accessible), column, row + 1);
            }
        }
        getChildren().add(grid);
        if (table.leftOut() > 0) {
            getChildren().add(Forms.hint("And " + Words.count(table.leftOut(), "more row") + "."));
        }
    }

    private static HBox cell(Label label, int column, String accessible) {
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setAccessibleText(accessible);
        label.setWrapText(column == 0);
        HBox box = column == 0 ? new HBox(label) : new HBox(Forms.spacer(), label);
        GridPane.setHgrow(box, column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
        return box;
    }
}
