package org.touchstone.bundle.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.touchstone.crypto.Sha256;

/**
 * Detects duplicate ids with 16 bytes per id. It keeps 64 bits of each id's SHA-256: two different ids constructed to
 * share them (2^32 attempts) would be refused as duplicates, which harms only the container of their author.
 */
public final class DuplicateIds {
    private long[] table = new long[1 << 10];
    private int count;

    /** Computes the mark of an id: the part of its digest that is kept. Any thread. */
    public static long mark(String id) {
        return ByteBuffer.wrap(Sha256.digest().digest(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Adds an id; returns whether it was new. */
    public boolean add(String id) {
        return addMark(mark(id));
    }

    /** Adds the id with this mark; returns whether it was new. */
    public boolean addMark(long mark) {
        if (2 * count >= table.length) {
            grow();
        }
        // Zero marks a free slot.
        boolean added = insert(table, mark == 0 ? 1 : mark);
        count += added ? 1 : 0;
        return added;
    }

    /** Whether an id with this mark was added. */
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
