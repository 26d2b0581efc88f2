package org.touchstone.workstation.packs;

import java.util.Optional;
import org.touchstone.crypto.VerifyKey;

/**
 * Whose packs a person wants to be taken in. Keys that signed packs of a study that is held are remembered, and are trusted for
 * that study without being named here.
 *
 * @param key the one key that may have signed, whatever is remembered: its id, or its six words in lower case with one space
 *     between; empty for any
 * @param newStudies whether a study that is not held may come in
 * @param goingOn whether a study that is held may go on with a key that signed none of its packs: the lead has a new one
 */
public record Consent(Optional<String> key, boolean newStudies, boolean goingOn) {
    /** To any key for a study that is not held, and to remembered keys; for those who name the file themselves. */
    public static final Consent NEW_STUDIES = new Consent(Optional.empty(), true, false);

    /** To this key and no other, for a study that is not held or that it signed before. */
    public static Consent to(String key) {
        return new Consent(Optional.of(key), true, false);
    }

    /** The same, for a study that is held with another key, too. */
    public Consent andGoingOn() {
        return new Consent(key, newStudies, true);
    }

    /** Whether the key with this id may have signed. */
    boolean admits(String keyId) {
        return key.isEmpty()
                || key.get().equals(keyId)
                || key.get().equals(String.join(" ", VerifyKey.fingerprint(keyId)));
    }
}
