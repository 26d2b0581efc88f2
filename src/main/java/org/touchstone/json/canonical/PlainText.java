package org.touchstone.json.canonical;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the end of a run of characters that JSON writes unescaped. */
final class PlainText {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    private PlainText() {}

    /**
     * Returns the offset of the first byte from {@code from} on that is a quotation mark, a backslash, a control
     * character or not ASCII; the length of the array when there is none.
     */
    static int end(byte[] bytes, int from) {
        int n = from;
        while (n <= bytes.length - Long.BYTES) {
            // Tests eight bytes at a time: the highest bit is set in the first special byte, and possibly in bytes
            // after it.
            long eight = (long) LONG.get(bytes, n);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            long special = eight | (eight - SPACES) | (quotes - ONES) | (backslashes - ONES);
            long found = special & HIGHS;
            if (found != 0) {
                return n + (Long.numberOfTrailingZeros(found) >> 3);
            }
            n += Long.BYTES;
        }
        while (n < bytes.length && isPlain(bytes[n])) {
            n++;
        }
        return n;
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\';
    }
}
