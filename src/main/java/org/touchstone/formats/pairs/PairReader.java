package org.touchstone.formats.pairs;

import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;

/** Interprets the rows of a format with one pair per row. */
@FunctionalInterface
public interface PairReader {
    /**
     * Reads the pair of a row; remarks are added to the row.
     *
     * @throws RefusedRowException if the row cannot be used
     */
    ImportedPair pair(Row row) throws RefusedRowException;
}
