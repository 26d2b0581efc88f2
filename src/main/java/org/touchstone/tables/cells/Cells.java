package org.touchstone.tables.cells;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The asked cells of one row, as ranges of a byte array that is used again for later rows: whoever wants to keep a cell
 * copies it. A cell that is absent, or null in JSON, is empty.
 */
public final class Cells {
    private final RowBlock block;
    private final int row;

    Cells(RowBlock block, int row) {
        this.block = block;
        this.row = row;
    }

    /** The array that {@link #from} and {@link #to} point into. */
    public byte[] bytes() {
        return block.bytes();
    }

    /** Where a cell begins. */
    public int from(int cell) {
        return block.from(cell)[row];
    }

    /** Where a cell has ended. */
    public int to(int cell) {
        return block.to(cell)[row];
    }

    /** Whether a cell holds nothing. */
    public boolean isEmpty(int cell) {
        return from(cell) == to(cell);
    }

    /** The line on which the row begins, from 1. */
    public long line() {
        return block.line(row);
    }

    /**
     * A cell as text.
     *
     * @throws BadTableException when it is not UTF-8
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

    /** The refusal of this row: file, line and these words. */
    public BadTableException bad(String words) {
        return new BadTableException(block.file(), line(), words);
    }
}
