package org.touchstone.bundle.bundle;

import org.touchstone.crypto.Sha256;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalLine;
import org.touchstone.refusal.RejectedException;

/**
 * A decoded journal line.
 *
 * @param entry the entry
 * @param hash of the line
 */
record ReadEntry(JournalEntry entry, String hash) {
    static ReadEntry of(byte[] line) throws RejectedException {
        return new ReadEntry(JournalLine.CODEC.decodeCanonical(line), Sha256.hex(line));
    }
}
