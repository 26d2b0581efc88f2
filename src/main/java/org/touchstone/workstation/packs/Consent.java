package org.touchstone.workstation.packs;

import java.util.Optional;
import org.touchstone.crypto.VerifyKey;

/**
 * The keys from which the user accepts packs. Keys that signed packs of a held study are known, and trusted for that
 * study without consent.
 *
 * @param key the only key that may have signed, regardless of known keys: its id, or its six words in lower case
 *     separated by one space; empty for any
 * @param newStudies whether a study that is not held may be imported
 * @param goingOn whether a held study may continue with a key that signed none of its packs, because the lead has a new
 *     one
 */
public record Consent(Optional<String> key, boolean newStudies, boolean goingOn) {
    /** Accepts any key for a study that is not held, and known keys; for a user who names the file. */
    public static final Consent NEW_STUDIES = new Consent(Optional.empty(), true, false);

    /** Accepts only this key, for a study that is not held or that it signed before. */
    public static Consent to(String key) {
        return new Consent(Optional.of(key), true, false);
    }

    /** Also accepts the key for a study held with another key. */
    public Consent andGoingOn() {
        return new Consent(key, newStudies, true);
    }

    /** Whether this consent accepts the key with this id. */
    boolean admits(String keyId) {
        return key.isEmpty()
                || key.get().equals(keyId)
                || key.get().equals(String.join(" ", VerifyKey.fingerprint(keyId)));
    }
}
