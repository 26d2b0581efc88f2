package org.touchstone.ui.judging;

/** Which look at an item the annotator is taking. */
public enum Stage {
    /** The first vote, with nothing revealed. */
    BLIND,
    /** The vote after both texts were opened in full. */
    FINAL
}
