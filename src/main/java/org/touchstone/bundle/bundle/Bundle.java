package org.touchstone.bundle.bundle;

import java.util.List;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.journal.JournalRange;

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
}
