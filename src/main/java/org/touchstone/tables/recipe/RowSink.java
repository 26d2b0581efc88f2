package org.touchstone.tables.recipe;

import java.io.IOException;
import java.util.Map;

/** Takes rows, columns by name; a column that a row does not have is empty. */
interface RowSink {
    /** Takes a row, which the taker may change and keep. */
    void row(Map<String, String> row) throws IOException;

    /** There are no more rows. */
    void end() throws IOException;

    /** The text of a column; empty when the row does not have it. */
    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
