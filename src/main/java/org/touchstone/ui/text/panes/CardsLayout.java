package org.touchstone.ui.text.panes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.ui.text.layout.TextLayout;

/**
 * The responses of an item that are shown together, set with the same measure.
 *
 * @param plan the slot's plan, the same for all; null in the plain layout
 * @param texts lines of each response by its place; at least one
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

    /** The lines of the response in a place. */
    public TextLayout in(int place) {
        return texts.get(place);
    }

    /** How many lines all have besides the last one of the response that ends first, asked no further than told. */
    int sharedLines(int atMost) {
        int least = texts.get(0).count(atMost + 1);
        for (TextLayout text : texts.subList(1, texts.size())) {
            least = Math.min(least, text.count(atMost + 1));
        }
        return least - 1;
    }

    /** How well the item is blinded by this layout. */
    public Grade grade() {
        return plan == null ? Grade.NONE : plan.grade();
    }

    /**
     * Lines of the longest text over lines of the shortest, times 1000. Counts all to their ends: do it off the screen
     * thread.
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

    /** Counts to the end and lets others at the text in between: the screen may want its lines at the same time. */
    private static int inSteps(TextLayout text) {
        int most = STEP;
        while (text.count(most) == most) {
            most += STEP;
        }
        return text.count();
    }

    /**
     * How differently the cards are filled at first sight, in per mille of the rows shown: none in the slot, which opens
     * no more rows than all can fill; in plain panes the greatest difference of their inked rows.
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
