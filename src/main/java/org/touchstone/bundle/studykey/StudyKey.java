package org.touchstone.bundle.studykey;

import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;

/**
 * The properties of a study key besides its items. It stays with the lead.
 *
 * @param study the study
 * @param studyVersion version of the study, from 1
 * @param packDigest the pack whose items it describes
 */
public record StudyKey(StudyId study, int studyVersion, String packDigest) {
    public StudyKey {
        Sha256.requireHex(packDigest);
        if (studyVersion < 1) {
            throw new IllegalArgumentException("Versions are counted from 1");
        }
    }
}
