package org.touchstone.tables.source;

import java.io.IOException;

/** Thrown if a recipe cannot be parsed or applied to a row; the message is one sentence. */
public final class RecipeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from its sentence. */
    public RecipeException(String sentence) {
        super(sentence);
    }
}
