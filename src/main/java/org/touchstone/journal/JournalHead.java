package org.touchstone.journal;

import org.touchstone.crypto.Sha256;

/**
 * The head of a chain: of the whole journal, or of one study's chain.
 *
 * @param seq number of the last entry within the chain, counted from 1 without gaps; 0 when there is none
 * @param hash hash of the last entry, 64 hexadecimal digits; 64 zeros when there is none. In a study's chain it is the
 *     SHA-256 of the entry's line, in the journal its {@link Link} hash
 */
public record JournalHead(long seq, String hash) {
    /** The head of an empty chain; its hash is the predecessor of the first entry. */
    public static final JournalHead EMPTY = new JournalHead(0, Sha256.ZEROS);

    /** Returns the head of a study's chain after one more entry with this canonical line. */
    public JournalHead after(byte[] line) {
        return new JournalHead(seq + 1, Sha256.hex(line));
    }
}
