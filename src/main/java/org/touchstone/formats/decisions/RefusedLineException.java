package org.touchstone.formats.decisions;

/** Thrown if a line is not a decision; the message says why, without full stop. */
final class RefusedLineException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedLineException(String reason) {
        super(reason);
    }
}
