package org.touchstone.domain.evidence;

import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.text.TextLimit;

/**
 * A marked range of a response's source text.
 *
 * @param number names the span within its judgment, from 1
 * @param response the response
 * @param turn index in the response's turns, from 0
 * @param start first UTF-16 unit of the range in the turn's source text, from 0
 * @param end one past the last unit, greater than start
 * @param type what is wrong
 * @param severity how much it matters
 * @param note the annotator's words; may be empty, within {@link TextLimit#NOTE}
 */
public record Span(
        int number, ResponseId response, int turn, int start, int end, SpanType type, Severity severity, String note) {
    public Span {
        if (number < 1 || turn < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("A span covers at least one character of an existing turn");
        }
        TextLimit.NOTE.require(note);
    }
}
