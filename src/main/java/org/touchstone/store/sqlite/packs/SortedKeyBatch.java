package org.touchstone.store.sqlite.packs;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A batch of item lookups to be inserted into an index: add in any order, sort, then remove in order. At most 36 bytes
 * per lookup. Not thread-safe.
 */
final class SortedKeyBatch {
    private static final int BITS = 17;
    private static final int MOST = 1 << BITS;

    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private long[] ords = new long[1024];
    private long[] order = {};
    private int count;
    private int taken;

    /** Adds a 16-byte lookup; the batch must not be full. */
    void add(byte[] mac, long ord) {
        if (count == high.length) {
            int larger = Math.min(MOST, 2 * count);
            high = Arrays.copyOf(high, larger);
            low = Arrays.copyOf(low, larger);
            ords = Arrays.copyOf(ords, larger);
        }
        ByteBuffer bytes = ByteBuffer.wrap(mac);
        high[count] = bytes.getLong();
        low[count] = bytes.getLong();
        ords[count] = ord;
        count++;
    }

    boolean hasRoom(int more) {
        return count + more <= MOST;
    }

    /** Whether all have been removed. */
    boolean isEmpty() {
        return taken == count;
    }

    /**
     * Sorts by the first 47 bits, which approximates the index order: the order matters for speed only. Call once after
     * the last {@link #add}; nothing may be added until all have been removed.
     */
    void sort() {
        order = new long[count];
        for (int n = 0; n < count; n++) {
            // SQLite compares bytes as unsigned.
            order[n] = ((high[n] ^ Long.MIN_VALUE) & -MOST) | n;
        }
        Arrays.sort(order);
    }

    private int first() {
        return (int) (order[taken] & (MOST - 1));
    }

    /** The first remaining lookup. */
    byte[] mac() {
        int first = first();
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(high[first])
                .putLong(low[first])
                .array();
    }

    /** The item of the first remaining lookup. */
    long ord() {
        return ords[first()];
    }

    /** Removes the first remaining lookup. */
    void removeFirst() {
        taken++;
        if (isEmpty()) {
            count = 0;
            taken = 0;
        }
    }
}
