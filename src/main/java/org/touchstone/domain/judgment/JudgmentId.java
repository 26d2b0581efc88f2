package org.touchstone.domain.judgment;

import java.util.UUID;

/**
 * Identifies one judgment permanently.
 *
 * @param value a UUID version 7 (RFC 9562), so that ids sort by time
 */
public record JudgmentId(UUID value) {
    public JudgmentId {
        if (value.version() != 7 || value.variant() != 2) {
            throw new IllegalArgumentException("A judgment id is a UUID version 7");
        }
    }

    /**
     * Parses the 36-character form.
     *
     * @throws IllegalArgumentException when it is not a UUID version 7 in lower case
     */
    public static JudgmentId of(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("A judgment id is written as 36 lower-case characters");
        }
        return new JudgmentId(uuid);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
