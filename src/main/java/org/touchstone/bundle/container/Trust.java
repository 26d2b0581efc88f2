package org.touchstone.bundle.container;

import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.VerifyKey;

/**
 * Whose signature is accepted.
 *
 * @param only the one key that may have signed; null when any sound key may, and the caller looks at it afterwards
 * @param check says whether a key signed a message
 */
public record Trust(@Nullable VerifyKey only, SignatureCheck check) {
    /** Says whether a key signed a message. */
    @FunctionalInterface
    public interface SignatureCheck {
        boolean verify(VerifyKey key, byte[] message, byte[] signature);
    }

    /** Any sound key: the container proves that it is whole, not whose it is. */
    public static Trust anyKey() {
        return new Trust(null, VerifyKey::verify);
    }

    /** This key and no other. */
    public static Trust only(VerifyKey key) {
        return new Trust(key, VerifyKey::verify);
    }
}
