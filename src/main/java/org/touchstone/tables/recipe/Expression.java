package org.touchstone.tables.recipe;

import java.util.Map;
import java.util.Set;
import org.touchstone.tables.source.RecipeException;

/**
 * A value computed from the columns of a row. All values are texts; booleans are the words true and false, numbers
 * are decimal and exact except for division. The result for an empty cell is empty.
 *
 * @param columns the columns it reads
 * @param value computes it
 */
record Expression(Set<String> columns, Value value) {
    /** Computes a text from a row. */
    interface Value {
        /** Returns the computed text. */
        String of(Map<String, String> row) throws RecipeException;
    }

    /** Parses an expression; see {@link ExpressionParser}. */
    static Expression parse(String text) throws RecipeException {
        return new ExpressionParser(text).parse();
    }

    /** Returns whether the value is {@code true}; it must be true, false or empty, which counts as false. */
    boolean holds(Map<String, String> row) throws RecipeException {
        return Functions.truth(value.of(row));
    }
}
