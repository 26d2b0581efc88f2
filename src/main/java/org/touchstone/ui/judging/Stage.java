package org.touchstone.ui.judging;

/** The stage of judging an item. */
public enum Stage {
    /** The first vote, with nothing revealed. */
    BLIND,
    /** The vote after both texts were opened in full. */
    FINAL
}
