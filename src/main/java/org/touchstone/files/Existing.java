package org.touchstone.files;

/** What becomes of a file that already has the name of a new one. */
public enum Existing {
    /** It stays, and the new one is refused, even when it appeared while the new one was being written. */
    KEEP,
    /** The new one takes its place in one step. A link is replaced itself, never what it leads to. */
    REPLACE
}
