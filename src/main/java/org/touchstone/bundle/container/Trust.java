package org.touchstone.bundle.container;

import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.VerifyKey;

/**
 * The signatures that are accepted.
 *
 * @param only the only accepted key; null to accept any sound key, which the caller judges afterwards
 * @param check verifies signatures
 */
public record Trust(@Nullable VerifyKey only, SignatureCheck check) {
    /** Verifies whether a key signed a message. */
    @FunctionalInterface
    public interface SignatureCheck {
        boolean verify(VerifyKey key, byte[] message, byte[] signature);
    }

    /** Accepts any sound key: the container is verified as complete, but its signer is not. */
    public static Trust anyKey() {
        return new Trust(null, VerifyKey::verify);
    }

    /** Accepts only this key. */
    public static Trust only(VerifyKey key) {
        return new Trust(key, VerifyKey::verify);
    }
}
