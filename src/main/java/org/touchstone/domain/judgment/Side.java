package org.touchstone.domain.judgment;

/** Where a response is painted. */
public enum Side {
    LEFT,
    RIGHT;

    /** The other side. */
    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
