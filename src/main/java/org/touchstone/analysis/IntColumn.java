package org.touchstone.analysis;

import java.util.Arrays;

/**
 * A growing column of numbers in chunks, so that growing copies nothing and never needs twice the memory. A chunk of
 * zeros alone takes no memory. Not thread-safe while it grows.
 */
final class IntColumn {
    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;
    private static final int[] ZEROS = new int[0];

    private int[][] pieces = new int[16][];
    private int size;

    IntColumn() {
        Arrays.fill(pieces, ZEROS);
    }

    int size() {
        return size;
    }

    void add(int number) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * piece);
            Arrays.fill(pieces, piece, 2 * piece, ZEROS);
        }
        if (number != 0 || pieces[piece].length > 0) {
            if (pieces[piece].length == 0) {
                pieces[piece] = new int[PIECE];
            }
            pieces[piece][size & PIECE - 1] = number;
        }
        size++;
    }

    int get(int row) {
        int[] piece = pieces[row >>> BITS];
        return piece.length == 0 ? 0 : piece[row & PIECE - 1];
    }

    /** Returns a copy of all numbers as an array. */
    int[] toArray() {
        int[] all = new int[size];
        for (int at = 0; at < size; at += PIECE) {
            int[] piece = pieces[at >>> BITS];
            System.arraycopy(piece, 0, all, at, Math.min(piece.length, size - at));
        }
        return all;
    }
}
