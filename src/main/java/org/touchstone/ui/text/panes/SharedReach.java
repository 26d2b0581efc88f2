package org.touchstone.ui.text.panes;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.view.TextCursor;

/**
 * How far the responses of an item that are shown together have been gone through, and how far any may be shown. Until all
 * have been gone through up to the last line of the one that ends first, none shows that line or anything behind it. So
 * whatever is done on one card or on all, nothing on the cards depends on which text is longer before that much of all has
 * passed the eye.
 *
 * <p>What counts is going through without leaps: lines brought into view by finding a word or by jumping to a mark do not.
 * Once open, it stays open. Screen thread only.
 */
public final class SharedReach {
    private final Map<Integer, TextCursor.Place> gone = new HashMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private @Nullable CardsLayout layout;
    private boolean open;

    /**
     * Responses that nobody has read.
     *
     * @param open whether an end was seen before, as in a revision or after a restart
     */
    public SharedReach(boolean open) {
        this.open = open;
    }

    /** Takes a layout over; what was gone through is found again in its lines. */
    public void lay(CardsLayout laid) {
        layout = laid;
        for (int place = 0; place < laid.texts().size(); place++) {
            TextCursor.Place at = gone.get(place);
            // The line that holds the place may show more than was seen; it is gone through anew.
            lines.put(place, at == null ? 0 : laid.in(place).lineAt(at.turn(), at.offset()));
        }
    }

    /** Whether all may be shown to their ends. */
    public boolean isOpen() {
        return open;
    }

    /** How many lines of any response may be shown, asked no further than {@code atMost}; at least 1. */
    int limit(int atMost) {
        CardsLayout laid = layout;
        return open || laid == null ? atMost : Math.max(1, laid.sharedLines(atMost));
    }

    /**
     * Lines of the response in a place are in view.
     *
     * @param from the first, from 0
     * @param below one past the last
     */
    void shown(int place, int from, int below) {
        CardsLayout laid = layout;
        int before = lines.getOrDefault(place, 0);
        if (open || laid == null || from > before || below <= before) {
            return;
        }
        lines.put(place, below);
        Line last = laid.in(place).line(below - 1);
        if (last != null) {
            gone.put(place, new TextCursor.Place(last.turn(), Math.max(last.start(), last.end() - 1)));
        }
        open = IntStream.range(0, laid.texts().size()).allMatch(this::isThrough);
    }

    /** Goes on from a line that was in view before, as after a restart. */
    void restored(int place, int from, int below) {
        lines.merge(place, from, Math::max);
        shown(place, from, below);
    }

    private boolean isThrough(int place) {
        int reached = lines.getOrDefault(place, 0);
        return reached > 0 && limit(reached + 1) <= reached;
    }
}
