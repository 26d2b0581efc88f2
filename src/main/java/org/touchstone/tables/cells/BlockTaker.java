package org.touchstone.tables.cells;

import java.io.IOException;

/** Takes the rows of a table, many at a time, in their order. */
@FunctionalInterface
public interface BlockTaker {
    /**
     * Takes rows.
     *
     * @param block at least one row, the asked cells in the order they were asked for; valid during this call only
     * @throws IOException when a row cannot be taken; it ends the reading
     */
    void block(RowBlock block) throws IOException;
}
