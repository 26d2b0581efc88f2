package org.touchstone.workstation.checklist;

/** The requirements that a study may set, in the order of the work. Their names for the user differ by kind. */
public enum Unmet {
    /** The decision itself, such as a preference for every scope asked, or both-bad. */
    DECISION,
    RATIONALE,
    /** Every response was seen to its end. */
    ALL_READ,
    CRITERIA,
    SPAN_FOR_UNSAFE,
    CONFIDENCE,
    /** The decision after the reveal. */
    FINAL_DECISION
}
