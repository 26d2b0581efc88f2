package org.touchstone.ui.evidence;

import java.util.List;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Side;
import org.touchstone.workstation.checklist.Unmet;

/** The words of the judging screen, in one place so that every label, tooltip and announcement says the same. */
public final class ScaleWords {
    private static final List<String> SCALE = List.of(
            "Left much better",
            "Left better",
            "Left slightly better",
            "Tie",
            "Right slightly better",
            "Right better",
            "Right much better");

    private ScaleWords() {}

    /** For a position from -3 (left much better) to +3. */
    public static String position(int position) {
        return SCALE.get(position + 3);
    }

    public static String side(Side side) {
        return side == Side.LEFT ? "Left" : "Right";
    }

    public static String scope(Scope scope) {
        return scope.isConversation() ? "Whole conversation" : "Turn " + scope.turn();
    }

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

    public static String role(Role role) {
        return switch (role) {
            case SYSTEM -> "Instructions";
            case USER -> "User";
            case ASSISTANT -> "Assistant";
            case TOOL -> "Tool";
        };
    }

    public static String requirement(Unmet requirement) {
        return switch (requirement) {
            case PREFERENCE -> "A preference";
            case RATIONALE -> "A reason for a strong vote";
            case BOTH_ENDS -> "Both read to the end";
            case CRITERIA -> "A level for every criterion";
            case SPAN_FOR_UNSAFE -> "A mark where it is unsafe";
            case CONFIDENCE -> "Your confidence";
            case FINAL_VOTE -> "A vote with both texts open";
        };
    }
}
