package org.touchstone.store;

import java.util.Optional;
import org.touchstone.domain.item.ItemKey;

/** Work in progress. Writes come from the thread that appends to the journal. */
public interface Drafts {
    /**
     * Keeps a draft in one durable commit and puts the item on the desk. An untouched item becomes a draft; a judged
     * one stays judged (the draft is a revision in progress).
     *
     * @param draft any bytes; kept as they are
     * @throws java.util.NoSuchElementException when no pack holds the item
     * @throws StoreException when it could not be made durable
     */
    void save(ItemKey item, byte[] draft);

    /** The draft of an item. */
    Optional<byte[]> find(ItemKey item);

    /** Throws the draft of an item away; an item that was never judged is due again. Nothing happens without a draft. */
    void discard(ItemKey item);

    /**
     * Puts an item on the desk, so that the next session can go on with it; durable.
     *
     * @throws java.util.NoSuchElementException when no pack holds the item
     */
    void setLastOpened(ItemKey item);

    /** The item that was put on the desk last, unless it has been judged since. */
    Optional<ItemKey> lastOpened();
}
