package org.touchstone.ui.compare;

/** What the primary action does at this moment. */
public enum NextStep {
    /** Goes to the next scope that wants a vote. */
    NEXT_SCOPE,
    /** Says what is still missing. */
    COMPLETE,
    /** Opens both texts for the final vote; looks like submitting, so that nobody votes with the reveal in mind. */
    REVEAL,
    /** Records the judgment. */
    SUBMIT
}
