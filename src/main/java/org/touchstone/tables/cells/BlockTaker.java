package org.touchstone.tables.cells;

import java.io.IOException;

/** Receives the rows of a table in blocks, in their order. */
@FunctionalInterface
public interface BlockTaker {
    /**
     * Receives rows.
     *
     * @param block at least one row, with the requested cells in the requested order; valid during this call only
     * @throws IOException if a row cannot be accepted; reading then ends
     */
    void block(RowBlock block) throws IOException;
}
