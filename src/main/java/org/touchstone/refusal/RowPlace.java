package org.touchstone.refusal;

/**
 * A place in a source.
 *
 * @param file name of the file, relative to the given input
 * @param line line on which the row begins, from 1; 0 when the whole file is meant
 * @param index number of the row within the file, from 0; -1 when the whole file is meant
 */
public record RowPlace(String file, long line, long index) {
    public RowPlace {
        if (line < 0 || index < -1) {
            throw new IllegalArgumentException("Lines count from 1 and rows from 0");
        }
    }

    /** The file as a whole. */
    public static RowPlace ofFile(String file) {
        return new RowPlace(file, 0, -1);
    }
}
