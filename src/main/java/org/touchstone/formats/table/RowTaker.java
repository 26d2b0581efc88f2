package org.touchstone.formats.table;

import java.io.IOException;

/** Takes the rows of a table, one after the other. */
@FunctionalInterface
public interface RowTaker {
    /**
     * Takes a row.
     *
     * @param cells the asked cells, in the order they were asked for; valid during this call only
     * @throws IOException when the row cannot be taken; it ends the reading
     */
    void row(Cells cells) throws IOException;
}
