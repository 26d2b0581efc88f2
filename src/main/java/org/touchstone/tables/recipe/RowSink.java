package org.touchstone.tables.recipe;

import java.io.IOException;
import java.util.Map;

/** Receives rows as texts by column; a column that a row does not have is empty. */
interface RowSink {
    /** Receives a row, which the receiver may change and keep. */
    void row(Map<String, String> row) throws IOException;

    /** Called after the last row. */
    void end() throws IOException;

    /** Returns the text of a column; empty if the row does not have it. */
    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
