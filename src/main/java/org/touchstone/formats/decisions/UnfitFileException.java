package org.touchstone.formats.decisions;

import java.io.IOException;

/** Thrown if a file cannot be replayed at all; the message is one sentence for the user. */
public final class UnfitFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitFileException(String sentence) {
        super(sentence);
    }
}
