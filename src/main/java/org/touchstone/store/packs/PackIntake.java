package org.touchstone.store.packs;

import org.touchstone.store.NewEntry;
import org.touchstone.store.PackRecord;

/**
 * Takes one verified pack in, part by part. Nothing of it can be seen before {@link #commit}; closing without commit
 * leaves nothing behind, and so does a crash. One thread; judging may go on meanwhile on another.
 */
public interface PackIntake extends AutoCloseable {
    /** Begins the next part, such as {@code items.jsonl}, and ends the one before. Names are given once. */
    void beginPart(String name);

    /** Adds plain bytes to the part. */
    void write(byte[] bytes, int offset, int length);

    /**
     * Makes an item known. Its bytes must have been written into the current part; the array must not be changed afterwards.
     *
     * @throws StoreException with {@link StoreException.Reason#ITEM_CONFLICT} when the pack named this id before, or the
     *     study holds it with other content; an item held with the same content is passed over
     */
    void add(NewItem item, byte[] line);

    /**
     * Makes the pack durable, then its items due, in one commit together with the journal entry.
     *
     * @param entry the entry, of the pack's study, that tells of the import; its time is the time of import
     * @throws IllegalArgumentException when the entry is of another study or of none
     */
    PackRecord commit(NewEntry.Noted entry);

    /** Drops everything unless committed. */
    @Override
    void close();
}
