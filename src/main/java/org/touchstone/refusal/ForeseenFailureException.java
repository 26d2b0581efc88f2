package org.touchstone.refusal;

import java.io.IOException;

/** A foreseen failure of work with files; the previous state is unchanged. The message is for the user. */
public final class ForeseenFailureException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    /**
     * @param failure what failed
     * @param sentence one clear sentence or two, with full stops
     */
    public ForeseenFailureException(Failure failure, String sentence) {
        super(sentence);
        this.failure = failure;
    }

    /** What failed. */
    public Failure failure() {
        return failure;
    }

    /** Whether an exception reports this failure. */
    public static boolean is(Throwable thrown, Failure failure) {
        return thrown instanceof ForeseenFailureException foreseen && foreseen.failure == failure;
    }
}
