package org.touchstone.bundle.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.touchstone.crypto.Sha256;

/**
 * Finds ids that occur twice, in 16 bytes per id. It keeps 64 bits of each id's SHA-256: two different ids that somebody
 * built to share them (2^32 tries) would be refused as if they were one, which harms only the builder's own container.
 */
public final class DuplicateIds {
    private long[] table = new long[1 << 10];
    private int count;

    /** The part of an id's digest that is kept; may be taken on any thread. */
    public static long mark(String id) {
        return ByteBuffer.wrap(Sha256.digest().digest(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Whether the id is new; it is not new any more afterwards. */
    public boolean add(String id) {
        return addMark(mark(id));
    }

    /** Whether the id of this mark is new; it is not new any more afterwards. */
    public boolean addMark(long mark) {
        if (2 * count >= table.length) {
            grow();
        }
        // Zero marks a free place.
        boolean added = insert(table, mark == 0 ? 1 : mark);
        count += added ? 1 : 0;
        return added;
    }

    /** Whether an id of this mark was added. */
    public boolean containsMark(long mark) {
        long wanted = mark == 0 ? 1 : mark;
        int at = (int) wanted & (table.length - 1);
        while (table[at] != 0 && table[at] != wanted) {
            at = (at + 1) & (table.length - 1);
        }
        return table[at] == wanted;
    }

    private static boolean insert(long[] into, long mark) {
        int at = (int) mark & (into.length - 1);
        while (into[at] != 0) {
            if (into[at] == mark) {
                return false;
            }
            at = (at + 1) & (into.length - 1);
        }
        into[at] = mark;
        return true;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long mark : table) {
            if (mark != 0) {
                insert(larger, mark);
            }
        }
        table = larger;
    }
}
