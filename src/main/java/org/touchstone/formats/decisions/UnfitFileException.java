package org.touchstone.formats.decisions;

import java.io.IOException;

/** A file that is not to be replayed at all; the message is one sentence for a person. */
public final class UnfitFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitFileException(String sentence) {
        super(sentence);
    }
}
