package org.touchstone.domain.presentation;

import java.util.List;
import org.touchstone.domain.item.ResponseId;

/** The sides on which the two responses of a comparison are shown. */
public record Sides(ResponseId left, ResponseId right) {
    public Sides {
        if (left.equals(right)) {
            throw new IllegalArgumentException("The two sides show different responses");
        }
    }

    /**
     * Makes the sides of a presentation.
     *
     * @param order the responses by place, the left one first
     * @throws IllegalArgumentException when there are not two
     */
    public static Sides of(List<ResponseId> order) {
        if (order.size() != 2) {
            throw new IllegalArgumentException("Two sides show two responses");
        }
        return new Sides(order.get(0), order.get(1));
    }

    /** The responses by place, the left one first. */
    public List<ResponseId> order() {
        return List.of(left, right);
    }

    /** The response on this side. */
    public ResponseId on(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /**
     * The side of this response.
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
