package org.touchstone.ui.text.panes;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.view.TextCursor;

/**
 * How far the responses shown together have been read, and how far any of them may be shown. Until all have been read
 * up to the last line of the shortest one, none shows that line or anything after it. So whatever the reader does,
 * nothing on the cards depends on which text is longer until that much of every text has been read.
 *
 * <p>Only continuous reading counts: lines shown by a search or by a jump to a mark do not. Once open, it stays open.
 * Screen thread only.
 */
public final class SharedReach {
    private final Map<Integer, TextCursor.Place> gone = new HashMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private @Nullable CardsLayout layout;
    private boolean open;

    /**
     * Creates the state for responses not read yet.
     *
     * @param open whether an end was seen before, as in a revision or after a restart
     */
    public SharedReach(boolean open) {
        this.open = open;
    }

    /** Takes over a new layout and finds in its lines what has been read. */
    public void lay(CardsLayout laid) {
        layout = laid;
        for (int place = 0; place < laid.texts().size(); place++) {
            TextCursor.Place at = gone.get(place);
            // The line that contains the position may show more than was seen; it has to be read again.
            lines.put(place, at == null ? 0 : laid.in(place).lineAt(at.turn(), at.offset()));
        }
    }

    /** Returns whether all may be shown to their ends. */
    public boolean isOpen() {
        return open;
    }

    /** Returns how many lines of any response may be shown, but at most {@code atMost}; at least 1. */
    int limit(int atMost) {
        CardsLayout laid = layout;
        return open || laid == null ? atMost : Math.max(1, laid.sharedLines(atMost));
    }

    /**
     * Records that lines of a response are visible.
     *
     * @param from first line, from 0
     * @param below one past the last line
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

    /** Continues from lines that were visible before, as after a restart. */
    void restored(int place, int from, int below) {
        lines.merge(place, from, Math::max);
        shown(place, from, below);
    }

    private boolean isThrough(int place) {
        int reached = lines.getOrDefault(place, 0);
        return reached > 0 && limit(reached + 1) <= reached;
    }
}
