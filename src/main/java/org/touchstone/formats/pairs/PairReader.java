package org.touchstone.formats.pairs;

import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;

/** What one row of a format with a pair per row means. */
@FunctionalInterface
public interface PairReader {
    /**
     * The pair of a row; remarks on the row are noted on it.
     *
     * @throws RefusedRowException when the row cannot be used
     */
    ImportedPair pair(Row row) throws RefusedRowException;
}
