package org.touchstone.tables.cells;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were read together: the requested cells as ranges of one byte array. A block and its arrays are reused
 * for later rows: copy a cell to keep it. Any thread may read a block while its receiver has it.
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

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the array that all ranges index; do not change it. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Returns the starts of a column's cells, by row; the array may be longer than the number of rows. Do not change
     * it.
     */
    public int[] from(int cell) {
        return from[cell];
    }

    /**
     * Returns the ends of a column's cells, by row; the array may be longer than the number of rows. Do not change
     * it.
     */
    public int[] to(int cell) {
        return to[cell];
    }

    /** Returns the cells of one row. */
    public Cells row(int row) {
        return new Cells(this, row);
    }

    /** Returns the line on which a row begins, from 1. */
    public long line(int row) {
        return line[row];
    }

    String file() {
        return file;
    }

    /** Returns whether there are neither rows nor an error. */
    boolean isEmpty() {
        return rows == 0 && trouble == null;
    }

    void clear() {
        rows = 0;
        trouble = null;
    }

    /** Adds a row, whose cells are set afterwards. */
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

    /** Removes the last row. */
    void takeBack() {
        rows--;
    }

    /** Makes the cells of the last row empty. */
    void blank() {
        for (int i = 0; i < from.length; i++) {
            set(i, 0, 0);
        }
    }

    /** Replaces the array that the ranges index; returns the previous one. */
    byte[] exchange(byte[] array) {
        byte[] before = bytes;
        bytes = array;
        return before;
    }

    /** Returns the error that ended reading after the rows of this block; null if there was none. */
    @Nullable
    BadTableException trouble() {
        return trouble;
    }

    void endWith(BadTableException bad) {
        trouble = bad;
    }
}
