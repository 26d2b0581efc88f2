package org.touchstone.ui.text.view;

/**
 * A range of source text.
 *
 * @param turn index of the turn, from 0
 * @param start first UTF-16 unit, from 0
 * @param end one past the last, greater than start
 */
public record TextRange(int turn, int start, int end) {
    public TextRange {
        if (turn < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("A range covers at least one unit");
        }
    }

    /** Returns whether the two overlap. */
    public boolean meets(TextRange other) {
        return turn == other.turn && start < other.end && other.start < end;
    }
}
