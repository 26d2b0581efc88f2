package org.touchstone.tables.source;

import java.io.IOException;

/** A recipe that cannot be understood, or a row that it cannot be applied to; the message is one sentence. */
public final class RecipeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Takes the sentence. */
    public RecipeException(String sentence) {
        super(sentence);
    }
}
