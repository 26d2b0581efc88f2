package org.touchstone.formats.rows;

import java.util.Arrays;

/** Collects the bytes of a row up to the limit; bytes beyond it are counted, not kept. */
final class RowBytes {
    private final int limit;
    private byte[] bytes = new byte[1024];
    private int length;
    private boolean overflowed;

    RowBytes(int limit) {
        this.limit = limit;
    }

    void add(int value) {
        if (length == limit) {
            overflowed = true;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, bytes.length * 2));
        }
        bytes[length++] = (byte) value;
    }

    boolean overflowed() {
        return overflowed;
    }

    /** Returns whether there is only white space. */
    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!ByteScanner.isSpace(bytes[i])) {
                return false;
            }
        }
        return !overflowed;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
