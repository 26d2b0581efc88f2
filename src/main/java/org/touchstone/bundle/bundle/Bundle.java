package org.touchstone.bundle.bundle;

import java.util.List;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.VerifyKey;

/**
 * What a bundle is, beside its judgments.
 *
 * @param digest SHA-256 of its signed statement: names the bundle for ever and is what the next one points to
 * @param signer the annotator's key; whose it is, is the caller's knowledge
 * @param facts what the annotator's program stated
 * @param journal the range of the journal it carries
 * @param judgments number of judgment lines
 * @param merkleRoot RFC 9162 root over the judgment lines
 * @param notRead names of optional entries that this program does not know
 */
public record Bundle(
        String digest,
        VerifyKey signer,
        BundleFacts facts,
        JournalRange journal,
        long judgments,
        String merkleRoot,
        List<String> notRead) {
    public Bundle {
        notRead = List.copyOf(notRead);
    }

    /**
     * A contiguous part of the study's chain in a profile's journal.
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
}
