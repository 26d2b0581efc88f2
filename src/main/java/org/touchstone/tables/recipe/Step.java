package org.touchstone.tables.recipe;

import java.io.IOException;
import java.util.Set;

/** One line of a recipe, which transforms rows. Immutable; state about rows is kept in the sink it opens. */
interface Step {
    /**
     * Returns the columns that its input must have.
     *
     * @param wanted the columns requested of its output
     */
    Set<String> needs(Set<String> wanted);

    /**
     * Starts a run.
     *
     * @param next receives the output rows
     * @param wanted the columns requested of its output
     * @param beside opens further files
     */
    RowSink open(RowSink next, Set<String> wanted, RecipeFiles beside) throws IOException;
}
