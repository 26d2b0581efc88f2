package org.touchstone.tables.cells;

import java.io.IOException;

/** Thrown if a table cannot be used; the message is one sentence that names file and line. */
public final class BadTableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * Creates the message from its parts.
     *
     * @param file the file as named by the user
     * @param line from 1; 0 for the whole file
     * @param words the problem, as the rest of a sentence, without a full stop
     */
    public BadTableException(String file, long line, String words) {
        super(file + (line > 0 ? ", line " + line : "") + " " + words + ".");
        this.line = line;
    }

    /** Returns the line, from 1; 0 for the whole file. */
    public long line() {
        return line;
    }
}
