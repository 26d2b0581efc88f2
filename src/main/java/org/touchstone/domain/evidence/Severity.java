package org.touchstone.domain.evidence;

/** How much a marked error matters. */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
}
