package org.touchstone.bundle.bundle;

/** A hash table from nonzero long to nonzero long; 0 means absent. Not thread-safe. */
final class LongTable {
    private long[] keys = new long[1 << 8];
    private long[] values = new long[1 << 8];
    private int count;

    /** Returns the value of a key; 0 when absent. */
    long get(long key) {
        return values[place(keys, key)];
    }

    /** Sets the value of a key; 0 removes it. */
    void put(long key, long value) {
        int at = place(keys, key);
        if (keys[at] == 0) {
            if (value == 0) {
                return;
            }
            if (4 * (count + 1) > 3 * keys.length) {
                grow();
                at = place(keys, key);
            }
            keys[at] = key;
            count++;
        }
        values[at] = value;
    }

    private static int place(long[] keys, long key) {
        int at = (int) key & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        long[] theirs = new long[more.length];
        for (int n = 0; n < keys.length; n++) {
            if (keys[n] != 0) {
                int at = place(more, keys[n]);
                more[at] = keys[n];
                theirs[at] = values[n];
            }
        }
        keys = more;
        values = theirs;
    }
}
