package org.touchstone.ui.rank;

import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Ranks;

/** What answers and ranks are called. */
final class RankWords {
    private RankWords() {}

    /** The letter of a place, counted from 0. */
    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /** As a screen reader says it, such as {@code B, rank 2 of 5, tied with D}. */
    static String spoken(ResponseId response, Ranks ranks, List<ResponseId> painted) {
        String letter = letter(painted.indexOf(response));
        if (ranks.place(response).isEmpty()) {
            return letter + ", not ranked";
        }
        String rank = letter + ", rank " + (ranks.place(response).orElse(0) + 1) + " of " + painted.size();
        List<ResponseId> tied = ranks.tiedWith(response);
        return tied.isEmpty()
                ? rank
                : rank + ", tied with "
                        + tied.stream()
                                .map(id -> letter(painted.indexOf(id)))
                                .sorted()
                                .collect(Collectors.joining(" and "));
    }
}
