package org.touchstone.domain.people;

import java.util.regex.Pattern;

/**
 * The person who judges on this workstation.
 *
 * @param displayName as shown on screen and in bundles; not blank
 * @param keyId SHA-256 of the raw 32-byte Ed25519 public key, 64 hexadecimal digits
 */
public record Annotator(String displayName, String keyId) {
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{64}");

    public Annotator {
        if (displayName.isBlank() || !KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("An annotator has a name and a key id of 64 hexadecimal digits");
        }
    }
}
