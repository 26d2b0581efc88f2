package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.List;
import org.touchstone.tables.cells.Cells;
import org.touchstone.tables.cells.RowBlock;

/** A table that is read by column names, once per call. Used by one thread at a time. */
public interface TableRows {
    /** Takes a row; columns by their place in what was asked for. */
    @FunctionalInterface
    interface RowTaker {
        /** Receives a row; its cells are valid during the call only. */
        void row(Cells cells, int[] cell) throws IOException;
    }

    /** Takes many rows; columns by their place in what was asked for. */
    @FunctionalInterface
    interface BlockTaker {
        /** Receives rows; they are valid during the call only. */
        void block(RowBlock block, int[] cell) throws IOException;
    }

    /**
     * Reads all rows, many at a time.
     *
     * @param columns names of columns; the same one may be asked for twice
     * @return number of rows
     * @throws IOException when it cannot be read, or the taker refuses a row
     */
    long readBlocks(List<String> columns, BlockTaker taker) throws IOException;

    /** Returns whether the cell in these bytes is missing: it is empty, or one of the words for that. */
    boolean isMissing(byte[] bytes, int from, int to);

    /** Reads all rows as {@link #readBlocks} does, one at a time. */
    default long read(List<String> columns, RowTaker taker) throws IOException {
        return readBlocks(columns, (block, cell) -> {
            for (int row = 0; row < block.rows(); row++) {
                taker.row(block.row(row), cell);
            }
        });
    }

    /** Whether a cell says nothing. */
    default boolean isMissing(Cells cells, int cell) {
        return isMissing(cells.bytes(), cells.from(cell), cells.to(cell));
    }

    /** Whether any of these cells says nothing. */
    default boolean anyMissing(Cells cells, int... cell) {
        for (int c : cell) {
            if (isMissing(cells, c)) {
                return true;
            }
        }
        return false;
    }
}
