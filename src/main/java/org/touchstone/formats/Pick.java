package org.touchstone.formats;

/** An outcome in the source's order of the two answers. */
public enum Pick {
    FIRST,
    SECOND,
    TIE,
    BOTH_BAD
}
