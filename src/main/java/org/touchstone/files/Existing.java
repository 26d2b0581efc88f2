package org.touchstone.files;

/** What happens to an existing file with the name of a new one. */
public enum Existing {
    /** It stays, and the new one is refused, even if it appeared while the new one was being written. */
    KEEP,
    /** The new one replaces it atomically. A link itself is replaced, not its target. */
    REPLACE
}
