package org.touchstone.bundle.pack;

import java.io.IOException;
import org.touchstone.domain.item.Item;

/**
 * Receives the content of a pack while it is read. Everything passed on is verified chunk by chunk, but the pack as a
 * whole is valid only when the reader returns: until then the visitor must be able to undo everything.
 */
public interface PackVisitor {
    /** Called first. */
    default void pack(Pack pack) throws IOException {}

    /**
     * Called for each item in order.
     *
     * @param offset of the line in {@code items.jsonl}, in bytes; the next one begins after it and a line feed
     * @param line the canonical line, without its line feed
     */
    void item(long offset, byte[] line, Item item) throws IOException;

    /** Ignores the content; for verification only. */
    PackVisitor NONE = (offset, line, item) -> {};
}
