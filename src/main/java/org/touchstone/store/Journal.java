package org.touchstone.store;

import java.util.Iterator;

/**
 * The append-only, hash-chained journal: the truth of the store. Appends come from one thread at a time; reads from
 * any thread.
 */
public interface Journal {
    /** The end as of the last commit. */
    Head head();

    /**
     * Appends one entry and updates everything derived from it (item state, counts, judgment in force, draft) in one
     * durable commit. When this returns the entry survives a power cut.
     *
     * @return the new end
     * @throws StoreException when it could not be made durable; nothing is acknowledged then and the store is read-only
     *     until it is opened again
     * @throws java.util.NoSuchElementException when no pack holds the item; nothing happened
     * @throws IllegalStateException when a withdrawal finds no judgment in force; nothing happened
     */
    Head append(Entry entry);

    /**
     * The lines of a range of entries in order, read as they are asked for.
     *
     * @param from first number, from 1
     * @param to last number, inclusive; may be before {@code from} for nothing
     * @throws StoreException from the iterator when an entry is missing or is not what was written
     */
    Iterator<Line> lines(long from, long to);

    /**
     * The lines of those entries of a range that are neither judgments nor withdrawals, in order: few among many, and found
     * without opening the others.
     *
     * @param from first number, from 1
     * @param to last number, inclusive; may be before {@code from} for nothing
     * @throws StoreException from the iterator when an entry is not what was written
     */
    Iterator<Line> notes(long from, long to);

    /**
     * One entry as the chain sees it.
     *
     * @param seq its number
     * @param kind its kind
     * @param bytes its RFC 8785 line without newline, in UTF-8; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Line(long seq, String kind, byte[] bytes) {}
}
