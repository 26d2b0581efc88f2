package org.touchstone.domain.work;

import java.util.Arrays;

/**
 * The state of an item. A new state is a new constant here, plus its words in the queue: the store counts rows by state
 * number, and no other code lists all states.
 */
public enum ItemState {
    /** Untouched. */
    DUE(0, false),
    /** Work in progress, never judged. */
    DRAFT(1, false),
    /** A judgment is in force. */
    JUDGED(2, true),
    /** Declared outside the annotator's field by the judgment in force. */
    ROUTED(3, true);

    /** The highest number that a state may have. */
    public static final int HIGHEST = 63;

    private final int code;
    private final boolean judged;

    ItemState(int code, boolean judged) {
        this.code = code;
        this.judged = judged;
    }

    /** The stored number, 0 to {@link #HIGHEST}; never renumber. */
    public int code() {
        return code;
    }

    /** Whether a judgment is in force. */
    public boolean isJudged() {
        return judged;
    }

    /**
     * Returns the state with this number.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ItemState ofCode(long code) {
        return Arrays.stream(values())
                .filter(state -> state.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state has the number " + code));
    }
}
