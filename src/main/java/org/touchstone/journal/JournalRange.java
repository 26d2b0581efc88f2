package org.touchstone.journal;

import org.touchstone.crypto.Sha256;

/**
 * A contiguous range of a study's chain in a profile's journal.
 *
 * @param first place of the first entry
 * @param last place of the last entry; {@code first - 1} when there is none
 * @param before hash of the entry before the first
 * @param head hash of the last entry; equal to {@code before} when there is none
 * @param judgments number of judgment entries in the range
 */
public record JournalRange(long first, long last, String before, String head, long judgments) {
    public JournalRange {
        Sha256.requireHex(before);
        Sha256.requireHex(head);
        if (first < 1 || last < first - 1 || judgments < 0 || judgments > last - first + 1) {
            throw new IllegalArgumentException("A range counts from 1 and holds its judgments");
        }
    }
}
