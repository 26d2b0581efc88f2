package org.touchstone.ui.compare;

import java.util.List;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.presentation.Side;

/**
 * The words for the positions of the scale, in one place so that every label, tooltip and announcement uses the same.
 */
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

    /** Returns the words for a position from -3 (left much better) to 3 (right much better). */
    public static String position(int position) {
        return SCALE.get(position + 3);
    }

    public static String side(Side side) {
        return side == Side.LEFT ? "Left" : "Right";
    }

    public static String scope(Scope scope) {
        return scope.isConversation() ? "Whole conversation" : "Turn " + scope.turn();
    }
}
