package org.touchstone.ui.text.panes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.ui.text.layout.TextLayout;

/**
 * The responses of an item that are shown together, laid out with the same width.
 *
 * @param plan the common plan of the slots; null in the plain layout
 * @param texts the layout of each response by its place; at least one
 */
public record CardsLayout(@Nullable SlotPlan plan, List<TextLayout> texts) {
    private static final int HIGHEST_RATIO = 1_000_000;
    private static final int STEP = 32;

    public CardsLayout {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("An item shows at least one response");
        }
    }

    /** Returns the layout of the response in a place. */
    public TextLayout in(int place) {
        return texts.get(place);
    }

    /**
     * Returns the number of lines before the last line of the shortest response, but at most the argument; computes
     * no more than that.
     */
    int sharedLines(int atMost) {
        int least = texts.get(0).count(atMost + 1);
        for (TextLayout text : texts.subList(1, texts.size())) {
            least = Math.min(least, text.count(atMost + 1));
        }
        return least - 1;
    }

    /** Returns how well this layout blinds the item. */
    public Grade grade() {
        return plan == null ? Grade.NONE : plan.grade();
    }

    /**
     * Returns lines of the longest text over lines of the shortest, times 1000. Computes all lines: call it off the
     * screen thread.
     */
    public int heightRatioPerMille() {
        long longest = 1;
        long shortest = Long.MAX_VALUE;
        for (TextLayout text : texts) {
            long lines = Math.max(1, inSteps(text));
            longest = Math.max(longest, lines);
            shortest = Math.min(shortest, lines);
        }
        return (int) Math.min(HIGHEST_RATIO, 1000 * longest / shortest);
    }

    /**
     * Counts all lines in steps, releasing the lock in between, because the screen may need the lines at the same
     * time.
     */
    private static int inSteps(TextLayout text) {
        int most = STEP;
        while (text.count(most) == most) {
            most += STEP;
        }
        return text.count();
    }

    /**
     * Returns how differently the cards are filled at first sight, in per mille of the rows shown: 0 in the slot,
     * which opens no more rows than all can fill; in plain panes the greatest difference of their filled rows.
     *
     * @param rows rows of a plain pane; ignored in the slot
     */
    public int fillGapPerMille(int rows) {
        int shown = plan == null ? rows : plan.openRows();
        if (shown < 1) {
            return 0;
        }
        int most = 0;
        int least = shown;
        for (TextLayout text : texts) {
            int filled = text.count(shown);
            most = Math.max(most, filled);
            least = Math.min(least, filled);
        }
        return 1000 * (most - least) / shown;
    }
}
