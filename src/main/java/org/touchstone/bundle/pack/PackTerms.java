package org.touchstone.bundle.pack;

import org.touchstone.crypto.Sha256;

/**
 * For whom and for how long a pack is meant.
 *
 * @param recipient key id of the one annotator it is for, or {@link #ANYONE}
 * @param createdAtMillis when it was made, milliseconds since 1970-01-01T00:00Z
 * @param expiresAtMillis from when on it is not to be taken in any more; 0 for never
 * @param leaseUntilMillis until when its items are reserved; 0 for no lease
 */
public record PackTerms(String recipient, long createdAtMillis, long expiresAtMillis, long leaseUntilMillis) {
    /** The recipient of a pack that is for anyone. */
    public static final String ANYONE = "anyone";

    public PackTerms {
        if (!recipient.equals(ANYONE) && !Sha256.isHex(recipient)) {
            throw new IllegalArgumentException("A recipient is a key id or anyone");
        }
        if (createdAtMillis < 0 || expiresAtMillis < 0 || leaseUntilMillis < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
    }

    /** For anyone, for ever. */
    public static PackTerms forAnyone(long createdAtMillis) {
        return new PackTerms(ANYONE, createdAtMillis, 0, 0);
    }
}
