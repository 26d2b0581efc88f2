package org.touchstone.tables.cells;

import java.io.IOException;

/** A table that cannot be taken as it is; the message is one sentence that names file and line. */
public final class BadTableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * Takes the pieces of the sentence.
     *
     * @param file as the user called it
     * @param line from 1; 0 when the whole file is meant
     * @param words what is wrong, as the rest of a sentence, without a full stop
     */
    public BadTableException(String file, long line, String words) {
        super(file + (line > 0 ? ", line " + line : "") + " " + words + ".");
        this.line = line;
    }

    /** The line, from 1; 0 when the whole file is meant. */
    public long line() {
        return line;
    }
}
