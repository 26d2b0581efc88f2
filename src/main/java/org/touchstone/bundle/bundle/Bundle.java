package org.touchstone.bundle.bundle;

import java.util.List;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.journal.JournalRange;

/**
 * The properties of a bundle besides its judgments.
 *
 * @param digest SHA-256 of its signed statement: identifies the bundle, and the next bundle refers to it
 * @param signer the annotator's key; the caller knows to whom it belongs
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
