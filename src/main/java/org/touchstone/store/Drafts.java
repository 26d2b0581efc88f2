package org.touchstone.store;

import java.util.Optional;
import org.touchstone.domain.item.ItemKey;

/** Stores work in progress. Writes must come from the thread that appends to the journal. */
public interface Drafts {
    /**
     * Saves a draft in one durable commit and makes the item the last opened one. An untouched item becomes a draft; a
     * judged one stays judged (the draft is a revision in progress).
     *
     * @param draft any bytes; stored unchanged
     * @throws java.util.NoSuchElementException when no pack holds the item
     * @throws StoreException when it could not be made durable
     */
    void save(ItemKey item, byte[] draft);

    /** Returns the draft of an item; empty when there is none. */
    Optional<byte[]> find(ItemKey item);

    /** Deletes the draft of an item; an item that was never judged becomes due again. Does nothing without a draft. */
    void discard(ItemKey item);

    /**
     * Stores durably which item was opened last, so that the next session can resume it.
     *
     * @throws java.util.NoSuchElementException when no pack holds the item
     */
    void setLastOpened(ItemKey item);

    /** Returns the item that was opened last, unless it has been judged since. */
    Optional<ItemKey> lastOpened();
}
