package org.touchstone.domain.item;

import org.touchstone.domain.study.Ids;

/**
 * Identifies an item within its study; opaque, so that it reveals nothing about model, order or length.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : -}
 */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Ids.requireWellFormed(value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
