package org.touchstone.store;

/**
 * The end of the journal.
 *
 * @param seq number of the last entry, 0 while there is none; entries are counted from 1 without gaps
 * @param hash SHA-256 of the last entry's line, 64 hexadecimal digits; 64 zeros while there is none
 */
public record Head(long seq, String hash) {
    /** What the first entry names as its predecessor. */
    public static final String NO_HASH = "0".repeat(64);

    /** The end of an empty journal. */
    public static final Head EMPTY = new Head(0, NO_HASH);
}
