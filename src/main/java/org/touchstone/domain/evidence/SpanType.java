package org.touchstone.domain.evidence;

/** What is wrong with a marked range of a response. */
public enum SpanType {
    FACTUAL_ERROR,
    UNSUPPORTED,
    PADDING,
    OVERCONFIDENT,
    AGREES_WRONGLY,
    UNSAFE,
    CONTRADICTION
}
