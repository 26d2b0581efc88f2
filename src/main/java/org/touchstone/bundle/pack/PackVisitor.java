package org.touchstone.bundle.pack;

import java.io.IOException;
import org.touchstone.domain.item.Item;

/**
 * Hears what a pack holds while it is read. Everything it hears has been verified chunk by chunk, but the pack as a whole
 * counts only when the reader returns: until then the visitor must be able to take everything back.
 */
public interface PackVisitor {
    /** Called first. */
    default void pack(Pack pack) throws IOException {}

    /**
     * Called for each item in order.
     *
     * @param offset where the line begins in {@code items.jsonl}, in bytes; the next one begins after it and a line feed
     * @param line the canonical line, without its line feed
     */
    void item(long offset, byte[] line, Item item) throws IOException;

    /** Hears nothing: for verifying only. */
    PackVisitor NONE = (offset, line, item) -> {};
}
