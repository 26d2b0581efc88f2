package org.touchstone.bundle.pack;

import org.touchstone.crypto.VerifyKey;

/**
 * A lead's key that took the place of an older one in a study, as the older one says.
 *
 * @param oldKey the key that signed this
 * @param newKey the key that takes its place
 * @param rotatedAtMillis when the old key said so, by its owner's clock; not negative
 * @param line the signed line, in canonical form and without its line feed
 */
public record KeyRotation(VerifyKey oldKey, VerifyKey newKey, long rotatedAtMillis, String line) {
    public KeyRotation {
        if (rotatedAtMillis < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
    }
}
