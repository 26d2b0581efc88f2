package org.touchstone.journal;

/**
 * The end of a chain: of the journal over everything, or of one study's.
 *
 * @param seq number of the last entry within the chain, 0 while there is none; entries are counted from 1 without gaps
 * @param hash hash of the last entry, 64 hexadecimal digits; 64 zeros while there is none. In a study's chain it is the
 *     SHA-256 of the entry's line, in the journal its {@link Link}
 */
public record Head(long seq, String hash) {
    /** What the first entry names as its predecessor. */
    public static final String NO_HASH = "0".repeat(64);

    /** The end of an empty journal. */
    public static final Head EMPTY = new Head(0, NO_HASH);
}
