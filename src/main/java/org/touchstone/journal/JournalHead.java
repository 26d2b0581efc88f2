package org.touchstone.journal;

import org.touchstone.crypto.Sha256;

/**
 * The end of a chain: of the journal over everything, or of one study's.
 *
 * @param seq number of the last entry within the chain, 0 while there is none; entries are counted from 1 without gaps
 * @param hash hash of the last entry, 64 hexadecimal digits; 64 zeros while there is none. In a study's chain it is the
 *     SHA-256 of the entry's line, in the journal its {@link Link}
 */
public record JournalHead(long seq, String hash) {
    /** The end of an empty journal; its hash is what the first entry names as its predecessor. */
    public static final JournalHead EMPTY = new JournalHead(0, Sha256.ZEROS);

    /** The end of a study's chain after one more entry, whose canonical line this is. */
    public JournalHead after(byte[] line) {
        return new JournalHead(seq + 1, Sha256.hex(line));
    }
}
