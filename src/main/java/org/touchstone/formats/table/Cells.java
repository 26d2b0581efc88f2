package org.touchstone.formats.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The asked cells of one row, as ranges of a byte array that is used again for the next row: whoever wants to keep a
 * cell copies it. A cell that is absent, or null in JSON, is empty.
 */
public final class Cells {
    private final String file;
    private byte[] bytes = new byte[0];
    private final int[] from;
    private final int[] to;
    private long line;

    Cells(String file, int size) {
        this.file = file;
        this.from = new int[size];
        this.to = new int[size];
    }

    /** The array that {@link #from} and {@link #to} point into. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a cell begins. */
    public int from(int cell) {
        return from[cell];
    }

    /** Where a cell has ended. */
    public int to(int cell) {
        return to[cell];
    }

    /** Whether a cell holds nothing. */
    public boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    /** The line on which the row begins, from 1. */
    public long line() {
        return line;
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
                    .decode(ByteBuffer.wrap(bytes, from[cell], to[cell] - from[cell]))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("is not valid UTF-8");
        }
    }

    /** The refusal of this row: file, line and these words. */
    public BadTableException bad(String words) {
        return new BadTableException(file, line, words);
    }

    void at(byte[] array, long row) {
        bytes = array;
        line = row;
    }

    void set(int cell, int begin, int end) {
        from[cell] = begin;
        to[cell] = end;
    }
}
