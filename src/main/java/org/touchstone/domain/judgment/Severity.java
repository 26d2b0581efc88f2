package org.touchstone.domain.judgment;

/** How much a marked error matters. */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
}
