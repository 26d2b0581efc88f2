package org.touchstone.domain.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.touchstone.domain.text.TextLimit;

/**
 * The annotator who uses this workstation.
 *
 * @param displayName as shown on screen and in bundles; not blank, within {@link TextLimit#DISPLAY_NAME}
 * @param keyId SHA-256 of the raw 32-byte Ed25519 public key, 64 hexadecimal digits
 */
public record Annotator(String displayName, String keyId) {
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{64}");

    public Annotator {
        if (displayName.isBlank() || !KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("An annotator has a name and a key id of 64 hexadecimal digits");
        }
        TextLimit.DISPLAY_NAME.require(displayName);
    }

    /** Returns what is wrong with a display name, as a sentence for the user; empty when it is valid. */
    public static Optional<String> problemOf(String displayName) {
        if (displayName.isBlank()) {
            return Optional.of("A display name has at least one visible character.");
        }
        if (displayName.codePoints().anyMatch(Annotator::isHalf)) {
            return Optional.of("A display name holds whole characters only.");
        }
        return TextLimit.DISPLAY_NAME.problem(displayName);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
