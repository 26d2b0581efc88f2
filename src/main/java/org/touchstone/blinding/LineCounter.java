package org.touchstone.blinding;

/** Counts the lines of a passage at a measure. It is the only thing a plan learns about a text. */
@FunctionalInterface
public interface LineCounter {
    /**
     * Counts the lines of the passage, up to a limit.
     *
     * @param passage what to count
     * @param measure width of a line in average characters, at least 1
     * @param atMost the limit of the count, at least 1
     * @return the number of lines, at most {@code atMost}; 0 for an empty passage
     */
    int lines(Passage passage, int measure, int atMost);
}
