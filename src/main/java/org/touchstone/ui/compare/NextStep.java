package org.touchstone.ui.compare;

/** What the primary action does now. */
public enum NextStep {
    /** Goes to the next scope without a vote. */
    NEXT_SCOPE,
    /** Says what is still missing. */
    COMPLETE,
    /**
     * Reveals both texts for the final vote. Looks the same as submitting, so that nobody votes with the reveal in
     * mind.
     */
    REVEAL,
    /** Records the judgment. */
    SUBMIT
}
