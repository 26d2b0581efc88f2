package org.touchstone.workstation.checklist;

/** What a study may ask of a judgment, in the order in which the work is done. What it is called differs by kind. */
public enum Unmet {
    /** The decision itself, such as a preference for every scope asked, or both-bad. */
    DECISION,
    RATIONALE,
    /** Every response seen to its end. */
    ALL_READ,
    CRITERIA,
    SPAN_FOR_UNSAFE,
    CONFIDENCE,
    /** The decision after the reveal. */
    FINAL_DECISION
}
