package org.touchstone.ui.evidence;

import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.SpanType;

/**
 * A mark that is being created or edited.
 *
 * @param at the marked passage
 * @param type the kind of error
 * @param severity how much the error matters
 * @param note the annotator's words; may be empty
 */
public record MarkDraft(Selection at, SpanType type, Severity severity, String note) {
    public static MarkDraft of(Selection at) {
        return new MarkDraft(at, SpanType.FACTUAL_ERROR, Severity.MAJOR, "");
    }

    public MarkDraft withType(SpanType value) {
        return new MarkDraft(at, value, severity, note);
    }

    MarkDraft withSeverity(Severity value) {
        return new MarkDraft(at, type, value, note);
    }

    MarkDraft withNote(String value) {
        return new MarkDraft(at, type, severity, value);
    }
}
