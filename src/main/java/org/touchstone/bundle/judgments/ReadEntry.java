package org.touchstone.bundle.judgments;

import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.Sha256;
import org.touchstone.bundle.json.Codecs;

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
