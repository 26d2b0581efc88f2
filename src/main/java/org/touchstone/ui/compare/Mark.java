package org.touchstone.ui.compare;

import org.touchstone.domain.judgment.Severity;
import org.touchstone.domain.judgment.SpanType;

/**
 * A mark about to be made or changed.
 *
 * @param at what is marked
 * @param type what is wrong with it
 * @param severity how much it matters
 * @param note the annotator's words; may be empty
 */
record Mark(Selection at, SpanType type, Severity severity, String note) {
    static Mark of(Selection at) {
        return new Mark(at, SpanType.FACTUAL_ERROR, Severity.MAJOR, "");
    }

    Mark withType(SpanType value) {
        return new Mark(at, value, severity, note);
    }

    Mark withSeverity(Severity value) {
        return new Mark(at, type, value, note);
    }

    Mark withNote(String value) {
        return new Mark(at, type, severity, value);
    }
}
