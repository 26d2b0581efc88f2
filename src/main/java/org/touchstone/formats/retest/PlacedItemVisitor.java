package org.touchstone.formats.retest;

import java.io.IOException;

/** Receives items in the order of the pack. */
@FunctionalInterface
public interface PlacedItemVisitor {
    /**
     * Takes one.
     *
     * @throws IOException when it cannot be written
     */
    void item(PlacedItem item) throws IOException;
}
