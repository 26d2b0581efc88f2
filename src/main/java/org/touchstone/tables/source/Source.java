package org.touchstone.tables.source;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.touchstone.tables.SourceFile;

/** Turns a file into rows. */
public interface Source {
    /** Receives rows with the line on which each begins, from 1; 0 if no line can be named. */
    interface Taker {
        /** Receives a row. */
        void row(Map<String, String> row, long line) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param columns the requested columns
     * @throws IOException if the file cannot be read or lacks a requested column, or from the receiver
     */
    void read(SourceFile file, Set<String> columns, Taker taker) throws IOException;
}
