package org.touchstone.workstation.replay;

/** How to treat a decision on an item that is judged already. */
public enum Duplicates {
    /** Drop it and report it. */
    KEEP_FIRST,
    /** Record it as a revision of the earlier judgment. */
    REVISE
}
