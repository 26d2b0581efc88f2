package org.touchstone.bundle.pack;

import java.util.List;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.study.Study;

/**
 * The properties of a pack besides its items.
 *
 * @param digest SHA-256 of its signed statement: identifies the pack
 * @param signer the key that signed it; the caller decides whether to trust it, unless a key was pinned
 * @param terms recipient and validity
 * @param study the study definition
 * @param studyDigest SHA-256 of {@code study.json}
 * @param guidelines Markdown source of the guidelines; untrusted text
 * @param guidelinesDigest SHA-256 of {@code guidelines.md}
 * @param items number of items
 * @param quizItems number of training items
 * @param bytes size of its decompressed contents according to the signed statement
 * @param rotations the replacements of the lead's key up to {@code signer}, oldest first; empty when the pack names
 *     none
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
