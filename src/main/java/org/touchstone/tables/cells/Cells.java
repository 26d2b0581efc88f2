package org.touchstone.tables.cells;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The requested cells of one row, as ranges of a byte array that is reused for later rows: copy a cell to keep it. A
 * cell that is absent, or null in JSON, is empty.
 */
public final class Cells {
    private final RowBlock block;
    private final int row;

    Cells(RowBlock block, int row) {
        this.block = block;
        this.row = row;
    }

    /** Returns the array that {@link #from} and {@link #to} index. */
    public byte[] bytes() {
        return block.bytes();
    }

    /** Returns the start of a cell. */
    public int from(int cell) {
        return block.from(cell)[row];
    }

    /** Returns the end of a cell, exclusive. */
    public int to(int cell) {
        return block.to(cell)[row];
    }

    /** Returns whether a cell is empty. */
    public boolean isEmpty(int cell) {
        return from(cell) == to(cell);
    }

    /** Returns the line on which the row begins, from 1. */
    public long line() {
        return block.line(row);
    }

    /**
     * Returns a cell as text.
     *
     * @throws BadTableException if it is not UTF-8
     */
    public String text(int cell) throws BadTableException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes(), from(cell), to(cell) - from(cell)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("is not valid UTF-8");
        }
    }

    /** Creates the refusal of this row: file, line and these words. */
    public BadTableException bad(String words) {
        return new BadTableException(block.file(), line(), words);
    }
}
