package org.touchstone.domain.judgment;

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
