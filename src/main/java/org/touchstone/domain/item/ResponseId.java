package org.touchstone.domain.item;

import org.touchstone.domain.study.Ids;

/**
 * Identifies a response within its item; neutral, so that it reveals nothing about the model.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : -}
 */
public record ResponseId(String value) implements Comparable<ResponseId> {
    public ResponseId {
        Ids.requireWellFormed(value);
    }

    @Override
    public int compareTo(ResponseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
