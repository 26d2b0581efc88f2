package org.touchstone.domain.judgment;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;

/**
 * Direction and strength for one scope, stored by response and not by side.
 *
 * @param scope the turn or conversation that it is about
 * @param favours the preferred response; null exactly when strength is 0 (a tie)
 * @param strength 0 tie, 1 slightly better, 2 better, 3 much better
 */
public record Preference(Scope scope, @Nullable ResponseId favours, int strength) {
    public Preference {
        if (strength < 0 || strength > 3 || (favours == null) != (strength == 0)) {
            throw new IllegalArgumentException("A preference is a tie, or a response with strength 1 to 3");
        }
    }

    /** A tie. */
    public static Preference tie(Scope scope) {
        return new Preference(scope, null, 0);
    }

    /**
     * Makes a preference from a position on the displayed scale.
     *
     * @param position -3 (left much better) to +3 (right much better)
     */
    public static Preference ofPosition(Scope scope, int position, Sides sides) {
        if (position == 0) {
            return tie(scope);
        }
        return new Preference(scope, sides.on(position < 0 ? Side.LEFT : Side.RIGHT), Math.abs(position));
    }

    /** Returns the position on the displayed scale, -3 (left much better) to +3 (right much better). */
    public int position(Sides sides) {
        return favours == null ? 0 : sides.of(favours) == Side.LEFT ? -strength : strength;
    }
}
