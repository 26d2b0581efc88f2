package org.touchstone.domain.item;

import java.util.Objects;

/**
 * One message of a conversation.
 *
 * @param role who speaks
 * @param content the untrusted source text, possibly empty, never altered; offsets of spans count its UTF-16 units
 */
public record Turn(Role role, String content) {
    public Turn {
        Objects.requireNonNull(role);
        Objects.requireNonNull(content);
    }
}
