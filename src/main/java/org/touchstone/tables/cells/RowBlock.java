package org.touchstone.tables.cells;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Many rows that were read together: the asked cells as ranges of one byte array. A block and its arrays are used again
 * for later rows: whoever wants to keep a cell copies it. While a taker has it any thread may read it.
 */
public final class RowBlock {
    private static final int FIRST_ROWS = 1 << 10;

    private final String file;
    private final int[][] from;
    private final int[][] to;
    private long[] line = new long[FIRST_ROWS];
    private byte[] bytes = new byte[0];
    private int rows;
    private @Nullable BadTableException trouble;

    RowBlock(String file, int size) {
        this.file = file;
        from = new int[size][FIRST_ROWS];
        to = new int[size][FIRST_ROWS];
    }

    /** How many rows it holds. */
    public int rows() {
        return rows;
    }

    /** The array that all ranges point into; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the cells of a column begin, by row; longer than there are rows and not to be changed. */
    public int[] from(int cell) {
        return from[cell];
    }

    /** Where the cells of a column have ended, by row; longer than there are rows and not to be changed. */
    public int[] to(int cell) {
        return to[cell];
    }

    /** The cells of one row. */
    public Cells row(int row) {
        return new Cells(this, row);
    }

    /** The line on which a row begins, from 1. */
    public long line(int row) {
        return line[row];
    }

    String file() {
        return file;
    }

    /** Whether there are neither rows nor trouble. */
    boolean isEmpty() {
        return rows == 0 && trouble == null;
    }

    void clear() {
        rows = 0;
        trouble = null;
    }

    /** Adds a row, whose cells are to be set. */
    void add(long ofLine) {
        if (rows == line.length) {
            line = Arrays.copyOf(line, 2 * rows);
            for (int i = 0; i < from.length; i++) {
                from[i] = Arrays.copyOf(from[i], 2 * rows);
                to[i] = Arrays.copyOf(to[i], 2 * rows);
            }
        }
        line[rows++] = ofLine;
    }

    /** Sets a cell of the last row. */
    void set(int cell, int begin, int end) {
        from[cell][rows - 1] = begin;
        to[cell][rows - 1] = end;
    }

    /** Forgets the last row. */
    void takeBack() {
        rows--;
    }

    /** Empties the cells of the last row. */
    void blank() {
        for (int i = 0; i < from.length; i++) {
            set(i, 0, 0);
        }
    }

    /** Takes the array that the ranges point into; gives the one it had. */
    byte[] exchange(byte[] array) {
        byte[] before = bytes;
        bytes = array;
        return before;
    }

    /** What ended the reading after the rows of this block; null when nothing did. */
    @Nullable
    BadTableException trouble() {
        return trouble;
    }

    void endWith(BadTableException bad) {
        trouble = bad;
    }
}
