package org.touchstone.tables.cells;

import java.io.IOException;

/** Reads a table block by block. Not thread-safe, but each block may be filled by another thread. */
interface RowSource {
    /**
     * Fills the block with the next rows. An error in a row is reported by {@link RowBlock#trouble} after the valid
     * rows before it; nothing more may be read then.
     *
     * @return false if there are no more rows and no error
     */
    boolean fill(RowBlock block) throws IOException;
}
