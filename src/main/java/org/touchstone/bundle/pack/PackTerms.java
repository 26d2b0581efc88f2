package org.touchstone.bundle.pack;

import org.touchstone.crypto.Sha256;

/**
 * The recipient and the validity of a pack. Times are milliseconds since 1970-01-01T00:00Z.
 *
 * @param recipient key id of the only annotator, or {@link #ANYONE}
 * @param createdAtMillis time of creation
 * @param expiresAtMillis time from which it must not be imported; 0 for never
 * @param leaseUntilMillis time until which its items are reserved; 0 for no lease
 */
public record PackTerms(String recipient, long createdAtMillis, long expiresAtMillis, long leaseUntilMillis) {
    /** The recipient of a pack for anyone. */
    public static final String ANYONE = "anyone";

    public PackTerms {
        if (!recipient.equals(ANYONE) && !Sha256.isHex(recipient)) {
            throw new IllegalArgumentException("A recipient is a key id or anyone");
        }
        if (createdAtMillis < 0 || expiresAtMillis < 0 || leaseUntilMillis < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
    }

    /** For anyone, without expiry. */
    public static PackTerms forAnyone(long createdAtMillis) {
        return new PackTerms(ANYONE, createdAtMillis, 0, 0);
    }
}
