package org.touchstone.bundle.bundle;

import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.journal.JournalEntry;
import org.touchstone.refusal.RejectedException;

/**
 * What a journal line says.
 *
 * @param entry the entry
 * @param hash of the line
 */
record ReadEntry(JournalEntry entry, String hash) {
    static ReadEntry of(byte[] line) throws RejectedException {
        return new ReadEntry(Codecs.JOURNAL.decodeCanonical(line), Sha256.hex(line));
    }
}
