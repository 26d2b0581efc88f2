package org.touchstone.formats.rows;

import java.io.IOException;
import org.touchstone.refusal.RefusedRowException;

/** What is done with each row. */
@FunctionalInterface
public interface RowHandler {
    /**
     * Takes one row.
     *
     * @throws RefusedRowException when the row cannot be used; it is reported and the next one follows
     * @throws IOException when nothing more can be taken
     */
    void row(Row row) throws IOException, RefusedRowException;
}
