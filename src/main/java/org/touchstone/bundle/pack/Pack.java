package org.touchstone.bundle.pack;

import java.util.List;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.study.Study;

/**
 * What a pack is, beside its items.
 *
 * @param digest SHA-256 of its signed statement: names the pack for ever
 * @param signer the key that signed it; whether to trust it is the caller's decision unless a key was pinned
 * @param terms for whom and how long
 * @param study the rules
 * @param studyDigest SHA-256 of {@code study.json}
 * @param guidelines Markdown source of the guidelines; untrusted text
 * @param guidelinesDigest SHA-256 of {@code guidelines.md}
 * @param items number of items
 * @param quizItems number of training items
 * @param bytes what its contents take once they are expanded, as the signed statement says
 * @param rotations how the lead's key came to be {@code signer}, oldest first; empty when the pack does not say
 * @param notRead names of optional entries that this program does not know
 */
public record Pack(
        String digest,
        VerifyKey signer,
        PackTerms terms,
        Study study,
        String studyDigest,
        String guidelines,
        String guidelinesDigest,
        long items,
        long quizItems,
        long bytes,
        List<KeyRotation> rotations,
        List<String> notRead) {
    public Pack {
        rotations = List.copyOf(rotations);
        notRead = List.copyOf(notRead);
    }
}
