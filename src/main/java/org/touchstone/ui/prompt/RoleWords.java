package org.touchstone.ui.prompt;

import org.touchstone.domain.item.Role;

/** The words for the speaker of a turn. */
final class RoleWords {
    private RoleWords() {}

    static String role(Role role) {
        return switch (role) {
            case SYSTEM -> "Instructions";
            case USER -> "User";
            case ASSISTANT -> "Assistant";
            case TOOL -> "Tool";
        };
    }
}
