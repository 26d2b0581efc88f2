package org.touchstone.store.packs;

import org.touchstone.store.NewEntry;
import org.touchstone.store.PackRecord;

/**
 * Imports one verified pack, part by part. Nothing is visible before {@link #commit}; closing without a commit, or a
 * crash, leaves nothing behind. One thread; judging may go on meanwhile on another.
 */
public interface PackIntake extends AutoCloseable {
    /** Ends the current part and begins the next, such as {@code items.jsonl}. Part names must be different. */
    void beginPart(String name);

    /** Appends plain bytes to the current part. */
    void write(byte[] bytes, int offset, int length);

    /**
     * Registers an item. Its bytes must already be written to the current part; the array must not be changed
     * afterwards. An item that the study already holds with the same content is skipped.
     *
     * @throws StoreException with {@link StoreException.Reason#ITEM_CONFLICT} when the pack named this id before, or
     *     the study holds it with other content
     */
    void add(NewItem item, byte[] line);

    /**
     * Syncs the pack's file, then makes its items due in one commit together with the journal entry.
     *
     * @param entry the journal entry of the import, of the pack's study; its time is the time of import
     * @throws IllegalArgumentException when the entry is of another study or of none
     */
    PackRecord commit(NewEntry.Noted entry);

    /** Discards everything that was not committed. */
    @Override
    void close();
}
