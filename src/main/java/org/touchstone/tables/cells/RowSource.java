package org.touchstone.tables.cells;

import java.io.IOException;

/** A table being read, block by block. Not thread-safe, but each block may be filled by another thread. */
interface RowSource {
    /**
     * Puts the next rows into the block. What is wrong with a row is told by {@link RowBlock#trouble}, after the good
     * rows before it; nothing more may be read then.
     *
     * @return false when there are no more rows and no trouble
     */
    boolean fill(RowBlock block) throws IOException;
}
