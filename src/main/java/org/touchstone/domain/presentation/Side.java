package org.touchstone.domain.presentation;

/** The side on which a response is shown. */
public enum Side {
    LEFT,
    RIGHT;

    /** The place of this side in the order of a presentation. */
    public int place() {
        return this == LEFT ? 0 : 1;
    }

    /** The other side. */
    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
