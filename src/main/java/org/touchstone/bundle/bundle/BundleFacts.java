package org.touchstone.bundle.bundle;

import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.text.TextLimit;

/**
 * What the writer of a bundle states besides the judgments and the journal.
 *
 * @param study the study of its judgments
 * @param studyVersion version of the study in force at the export, from 1
 * @param packDigest the pack in force
 * @param studyDigest SHA-256 of the pack's {@code study.json}
 * @param guidelinesDigest SHA-256 of the pack's {@code guidelines.md}
 * @param annotator display name; not blank, within {@link TextLimit#DISPLAY_NAME}
 * @param device opaque id of the profile's machine; 1 to 128 characters out of letters, digits, {@code . _ : -}
 * @param sequence number of the bundle among this annotator's bundles of this study, from 1
 * @param previous statement digest of the bundle before; {@link Sha256#ZEROS} exactly when the sequence is 1
 * @param exportedAtMillis wall-clock time of the export, 0 for every time before 1970
 * @param clockSuspect whether the wall clock is known to disagree with the monotonic clock or the study's entries
 * @param software name and version of the program, such as {@code touchstone 0.1.0}; not blank, within {@link
 *     TextLimit#SOFTWARE}
 */
public record BundleFacts(
        StudyId study,
        int studyVersion,
        String packDigest,
        String studyDigest,
        String guidelinesDigest,
        String annotator,
        String device,
        long sequence,
        String previous,
        long exportedAtMillis,
        boolean clockSuspect,
        String software) {
    public BundleFacts {
        Sha256.requireHex(packDigest);
        Sha256.requireHex(studyDigest);
        Sha256.requireHex(guidelinesDigest);
        Sha256.requireHex(previous);
        if (studyVersion < 1 || sequence < 1 || exportedAtMillis < 0) {
            throw new IllegalArgumentException("Versions and sequences are counted from 1, times are not negative");
        }
        if (annotator.isBlank() || software.isBlank()) {
            throw new IllegalArgumentException("A bundle names its annotator and the program");
        }
        TextLimit.DISPLAY_NAME.require(annotator);
        TextLimit.SOFTWARE.require(software);
        if (!device.matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")) {
            throw new IllegalArgumentException("A device has an id");
        }
    }
}
