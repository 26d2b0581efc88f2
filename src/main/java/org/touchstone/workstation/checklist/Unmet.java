package org.touchstone.workstation.checklist;

/** A requirement of the study that a draft does not meet yet. */
public enum Unmet {
    /** A preference for every scope asked, or both-bad, or not-my-field. */
    PREFERENCE,
    RATIONALE,
    BOTH_ENDS,
    CRITERIA,
    SPAN_FOR_UNSAFE,
    CONFIDENCE,
    /** The vote after the reveal. */
    FINAL_VOTE
}
