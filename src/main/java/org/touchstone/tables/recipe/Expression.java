package org.touchstone.tables.recipe;

import java.util.Map;
import java.util.Set;
import org.touchstone.tables.source.RecipeException;

/**
 * A value computed from the columns of a row. Everything is text; true and false are those words, numbers are decimal and
 * exact except for division. What is computed from an empty cell is empty.
 *
 * @param columns the columns it looks at
 * @param value computes it
 */
record Expression(Set<String> columns, Value value) {
    /** Computes a text from a row. */
    interface Value {
        /** The text. */
        String of(Map<String, String> row) throws RecipeException;
    }

    /** Reads an expression as {@link ExpressionParser} says. */
    static Expression parse(String text) throws RecipeException {
        return new ExpressionParser(text).parse();
    }

    /** Whether the value is {@code true}; it must be true, false or empty, which is no. */
    boolean holds(Map<String, String> row) throws RecipeException {
        return Functions.truth(value.of(row));
    }
}
