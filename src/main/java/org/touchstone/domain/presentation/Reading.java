package org.touchstone.domain.presentation;

import java.util.Collections;
import java.util.List;

/**
 * How far the responses of an item have been read.
 *
 * @param firstLines by place, the first line shown, from 0
 * @param endsSeen one bit per place, the lowest for place 0: whether the response's end was seen
 */
public record Reading(List<Integer> firstLines, int endsSeen) {
    public Reading {
        firstLines = List.copyOf(firstLines);
        if (firstLines.stream().anyMatch(line -> line < 0) || endsSeen < 0 || endsSeen > all(firstLines.size())) {
            throw new IllegalArgumentException("A reading has a line from 0, and an end seen or not, for each place");
        }
    }

    private static int all(int places) {
        return (1 << places) - 1;
    }

    /** Nothing read yet. */
    public static Reading untouched(int places) {
        return new Reading(Collections.nCopies(places, 0), 0);
    }

    /** At the beginning, with every end already seen. */
    public static Reading everything(int places) {
        return new Reading(Collections.nCopies(places, 0), all(places));
    }

    /** Whether the end of the response in this place (from 0) was seen. */
    public boolean endSeen(int place) {
        return (endsSeen >> place & 1) == 1;
    }

    /** Whether the end of every response was seen. */
    public boolean allEndsSeen() {
        return endsSeen == all(firstLines.size());
    }
}
