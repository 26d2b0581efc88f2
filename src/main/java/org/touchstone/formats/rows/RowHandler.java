package org.touchstone.formats.rows;

import java.io.IOException;
import org.touchstone.refusal.RefusedRowException;

/** Processes rows. */
@FunctionalInterface
public interface RowHandler {
    /**
     * Processes one row.
     *
     * @throws RefusedRowException if the row cannot be used; it is reported and reading continues
     * @throws IOException if no more rows can be processed
     */
    void row(Row row) throws IOException, RefusedRowException;
}
