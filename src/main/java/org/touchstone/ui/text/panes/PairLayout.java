package org.touchstone.ui.text.panes;

import org.jspecify.annotations.Nullable;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.text.layout.TextLayout;

/**
 * Both sides of an item, set with the same measure.
 *
 * @param plan the slot's plan; null in the plain layout
 * @param left lines of the left side
 * @param right lines of the right side
 */
public record PairLayout(@Nullable SlotPlan plan, TextLayout left, TextLayout right) {
    private static final int HIGHEST_RATIO = 1_000_000;
    private static final int STEP = 32;

    /** The lines of a side. */
    public TextLayout on(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** How many lines both sides have besides the last one of the side that ends first, asked no further than told. */
    int sharedLines(int atMost) {
        return Math.min(left.count(atMost + 1), right.count(atMost + 1)) - 1;
    }

    /** How well the item is blinded by this layout. */
    public Grade grade() {
        return plan == null ? Grade.NONE : plan.grade();
    }

    /**
     * Lines of the longer text over lines of the shorter, times 1000. Counts both to their ends: do it off the screen
     * thread.
     */
    public int heightRatioPerMille() {
        long one = Math.max(1, inSteps(left));
        long two = Math.max(1, inSteps(right));
        return (int) Math.min(HIGHEST_RATIO, 1000 * Math.max(one, two) / Math.min(one, two));
    }

    /** Counts to the end and lets others at the text in between: the screen may want its lines at the same time. */
    private static int inSteps(TextLayout text) {
        int most = STEP;
        while (text.count(most) == most) {
            most += STEP;
        }
        return text.count();
    }

    /**
     * How differently the two sides are filled at first sight, in per mille of the rows shown: none in the slot, which
     * opens no more rows than both sides can fill; in plain panes the difference of their inked rows.
     *
     * @param rows rows of a plain pane; ignored in the slot
     */
    public int fillGapPerMille(int rows) {
        int shown = plan == null ? rows : plan.openRows();
        if (shown < 1) {
            return 0;
        }
        return 1000 * Math.abs(left.count(shown) - right.count(shown)) / shown;
    }
}
