package org.touchstone.store;

import org.touchstone.domain.study.StudyId;

/**
 * What the store records about an imported pack.
 *
 * @param digest SHA-256 of the pack's signed statement, 64 hexadecimal digits; identifies the pack
 * @param study its study
 * @param studyVersion counts up, from 1
 * @param title the study's title
 * @param guidelineVersion the guidelines it carries
 * @param signerKeyId SHA-256 of the raw public key that signed it, 64 hexadecimal digits
 * @param leaseEndsAtMillis end of the lease, or -1 when the pack names none
 */
public record PackFacts(
        String digest,
        StudyId study,
        int studyVersion,
        String title,
        String guidelineVersion,
        String signerKeyId,
        long leaseEndsAtMillis) {}
