package org.touchstone.tables.source;

import java.io.IOException;
import java.util.Set;
import org.touchstone.tables.SourceFile;

/** How a file becomes rows. */
public interface Source {
    /** Receives rows with the line on which each begins, from 1; 0 where no line can be named. */
    interface Taker {
        /** Takes a row. */
        void row(java.util.Map<String, String> row, long line) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param columns which columns are wanted
     * @throws IOException when the file cannot be read or does not have what is wanted, or from the taker
     */
    void read(SourceFile file, Set<String> columns, Taker taker) throws IOException;
}
