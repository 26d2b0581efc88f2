package org.touchstone.ui.compare;

/** Which look at an item the annotator is taking. */
enum Stage {
    /** The first vote, with nothing revealed. */
    BLIND,
    /** The vote after both texts were opened in full. */
    FINAL
}
