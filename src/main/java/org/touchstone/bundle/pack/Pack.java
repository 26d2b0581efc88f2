package org.touchstone.bundle.pack;

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
        long bytes) {}
