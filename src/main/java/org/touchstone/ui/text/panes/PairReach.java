package org.touchstone.ui.text.panes;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.view.TextCursor;

/**
 * How far both sides of an item have been gone through, and how far either may be shown. Until both have been gone
 * through up to the last line of the one that ends first, neither shows that line or anything behind it. So whatever is
 * done on one side or on both, nothing on the cards depends on which text is longer before that much of both has passed
 * the eye.
 *
 * <p>What counts is going through without leaps: lines brought into view by finding a word or by jumping to a mark do not.
 * Once open, a pair stays open. Screen thread only.
 */
public final class PairReach {
    private final Map<Side, TextCursor.Place> gone = new EnumMap<>(Side.class);
    private final Map<Side, Integer> lines = new EnumMap<>(Side.class);
    private @Nullable PairLayout layout;
    private boolean open;

    /**
     * A pair that nobody has read.
     *
     * @param open whether an end was seen before, as in a revision or after a restart
     */
    public PairReach(boolean open) {
        this.open = open;
    }

    /** Takes a layout over; what was gone through is found again in its lines. */
    public void lay(PairLayout laid) {
        layout = laid;
        for (Side side : Side.values()) {
            TextCursor.Place place = gone.get(side);
            // The line that holds the place may show more than was seen; it is gone through anew.
            lines.put(side, place == null ? 0 : laid.on(side).lineAt(place.turn(), place.offset()));
        }
    }

    /** Whether both sides may be shown to their ends. */
    public boolean isOpen() {
        return open;
    }

    /** How many lines of either side may be shown, asked no further than {@code atMost}; at least 1. */
    int limit(int atMost) {
        PairLayout laid = layout;
        return open || laid == null ? atMost : Math.max(1, laid.sharedLines(atMost));
    }

    /**
     * Lines of a side are in view.
     *
     * @param from the first, from 0
     * @param below one past the last
     */
    void shown(Side side, int from, int below) {
        PairLayout laid = layout;
        int before = lines.getOrDefault(side, 0);
        if (open || laid == null || from > before || below <= before) {
            return;
        }
        lines.put(side, below);
        Line last = laid.on(side).line(below - 1);
        if (last != null) {
            gone.put(side, new TextCursor.Place(last.turn(), Math.max(last.start(), last.end() - 1)));
        }
        open = isThrough(Side.LEFT) && isThrough(Side.RIGHT);
    }

    /** Goes on from a line that was in view before, as after a restart. */
    void restored(Side side, int from, int below) {
        lines.merge(side, from, Math::max);
        shown(side, from, below);
    }

    private boolean isThrough(Side side) {
        int reached = lines.getOrDefault(side, 0);
        return reached > 0 && limit(reached + 1) <= reached;
    }
}
