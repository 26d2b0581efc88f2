package org.touchstone.blinding;

/** Tells how many lines a passage takes at a measure. The only thing a plan ever learns of a text. */
@FunctionalInterface
public interface LineCounter {
    /**
     * Lines of the passage, counted no further than asked.
     *
     * @param passage what to count
     * @param measure width of a line in average characters, at least 1
     * @param atMost where counting may stop, at least 1
     * @return the number of lines, at most {@code atMost}; 0 for an empty passage
     */
    int lines(Passage passage, int measure, int atMost);
}
