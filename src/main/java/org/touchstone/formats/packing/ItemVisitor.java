package org.touchstone.formats.packing;

import java.io.IOException;

/** Receives the items in the order of the pack. */
@FunctionalInterface
public interface ItemVisitor {
    /**
     * Receives one item.
     *
     * @throws IOException if it cannot be written
     */
    void item(MadeItem item) throws IOException;
}
