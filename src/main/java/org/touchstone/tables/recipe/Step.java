package org.touchstone.tables.recipe;

import java.io.IOException;
import java.util.Set;

/** One line of a recipe: rows in, rows out. Immutable; what it remembers of rows lives in the sink it opens. */
interface Step {
    /**
     * Which columns must come in.
     *
     * @param wanted those that are wanted afterwards
     */
    Set<String> needs(Set<String> wanted);

    /**
     * Begins a run.
     *
     * @param next takes the rows that come out
     * @param wanted the columns that are wanted afterwards
     * @param beside opens further files
     */
    RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) throws IOException;
}
