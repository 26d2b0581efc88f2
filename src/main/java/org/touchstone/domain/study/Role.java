package org.touchstone.domain.study;

/** Who speaks in a turn. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
}
