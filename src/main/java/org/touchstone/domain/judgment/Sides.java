package org.touchstone.domain.judgment;

import org.touchstone.domain.item.ResponseId;

/** Which response is painted where. */
public record Sides(ResponseId left, ResponseId right) {
    public Sides {
        if (left.equals(right)) {
            throw new IllegalArgumentException("The two sides show different responses");
        }
    }

    /** The response painted on this side. */
    public ResponseId on(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /**
     * The side on which this response is painted.
     *
     * @throws IllegalArgumentException when it is on neither
     */
    public Side of(ResponseId response) {
        if (response.equals(left)) {
            return Side.LEFT;
        }
        if (response.equals(right)) {
            return Side.RIGHT;
        }
        throw new IllegalArgumentException("The response is on neither side");
    }
}
