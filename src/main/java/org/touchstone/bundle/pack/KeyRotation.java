package org.touchstone.bundle.pack;

import org.touchstone.crypto.VerifyKey;

/**
 * The replacement of a lead's key in a study, signed by the old key.
 *
 * @param oldKey the key that signed this
 * @param newKey the key that replaces it
 * @param rotatedAtMillis time of the signature by the signer's clock, milliseconds since 1970-01-01T00:00Z; not
 *     negative
 * @param line the signed line, in canonical form and without its line feed
 */
public record KeyRotation(VerifyKey oldKey, VerifyKey newKey, long rotatedAtMillis, String line) {
    public KeyRotation {
        if (rotatedAtMillis < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
    }
}
