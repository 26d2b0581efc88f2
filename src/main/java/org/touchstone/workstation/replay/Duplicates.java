package org.touchstone.workstation.replay;

/** What becomes of a decision on an item that has been judged already. */
public enum Duplicates {
    /** It is dropped and reported. */
    KEEP_FIRST,
    /** It revises the earlier one. */
    REVISE
}
