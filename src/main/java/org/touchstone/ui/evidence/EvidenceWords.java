package org.touchstone.ui.evidence;

import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.SpanType;

/**
 * The words for what is recorded besides the decision, in one place so that every label and announcement uses the
 * same.
 */
public final class EvidenceWords {
    private EvidenceWords() {}

    public static String type(SpanType type) {
        return switch (type) {
            case FACTUAL_ERROR -> "Factual error";
            case UNSUPPORTED -> "Unsupported";
            case PADDING -> "Padding";
            case OVERCONFIDENT -> "Overconfident";
            case AGREES_WRONGLY -> "Agrees wrongly";
            case UNSAFE -> "Unsafe";
            case CONTRADICTION -> "Contradiction";
        };
    }

    public static String severity(Severity severity) {
        return switch (severity) {
            case MINOR -> "Minor";
            case MAJOR -> "Major";
            case CRITICAL -> "Critical";
        };
    }

    public static String flag(Flag flag) {
        return switch (flag) {
            case UNCLEAR_PROMPT -> "Unclear prompt";
            case UNSAFE -> "Unsafe";
            case BROKEN -> "Broken item";
            case NOT_MY_FIELD -> "Not my field";
        };
    }
}
