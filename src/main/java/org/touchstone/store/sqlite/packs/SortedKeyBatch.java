package org.touchstone.store.sqlite.packs;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Lookups of items waiting to be put into their index: added in any order, then sorted, then taken out. 36 bytes each at
 * most. Not for several threads.
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

    /** Adds the 16 bytes of a lookup; there must be room. */
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

    /** Whether all have been taken. */
    boolean isEmpty() {
        return taken == count;
    }

    /**
     * Puts what was added into the order of the index, as far as the first 47 bits tell: the order is for speed only.
     * Nothing may be added before all have been taken.
     */
    void sort() {
        order = new long[count];
        for (int n = 0; n < count; n++) {
            // The database compares bytes without sign.
            order[n] = ((high[n] ^ Long.MIN_VALUE) & -MOST) | n;
        }
        Arrays.sort(order);
    }

    private int first() {
        return (int) (order[taken] & (MOST - 1));
    }

    /** The first lookup that has not been taken. */
    byte[] mac() {
        int first = first();
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(high[first])
                .putLong(low[first])
                .array();
    }

    /** Its item. */
    long ord() {
        return ords[first()];
    }

    /** Takes it. */
    void removeFirst() {
        taken++;
        if (isEmpty()) {
            count = 0;
            taken = 0;
        }
    }
}
