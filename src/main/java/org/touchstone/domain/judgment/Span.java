package org.touchstone.domain.judgment;

import org.touchstone.domain.study.ResponseId;

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
 * @param note the annotator's words; may be empty
 */
public record Span(
        int number, ResponseId response, int turn, int start, int end, SpanType type, Severity severity, String note) {
    /** Longest note in UTF-16 units. */
    public static final int LONGEST_NOTE = 1000;

    public Span {
        if (number < 1 || turn < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("A span covers at least one character of an existing turn");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note on a mark has at most " + LONGEST_NOTE + " characters");
        }
    }
}
