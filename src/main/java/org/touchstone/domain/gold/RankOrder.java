package org.touchstone.domain.gold;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Ranks;

/**
 * A whole order of three to eight responses.
 *
 * @param places the responses at each rank, best first; tied responses share a rank and stand in ascending order
 */
public record RankOrder(List<List<ResponseId>> places) implements Comparable<RankOrder> {
    public RankOrder {
        Ranks ranks = new Ranks(places);
        places = ranks.places();
        if (ranks.ranked().size() < Ranking.FEWEST) {
            throw new IllegalArgumentException(
                    "An order names " + Ranking.FEWEST + " to " + Item.MOST_RESPONSES + " responses");
        }
    }

    /**
     * Parses a text such as {@code r-2 > r-1 = r-3}.
     *
     * @throws IllegalArgumentException when it is no order
     */
    public static RankOrder parse(String text) {
        return new RankOrder(Ranks.parse(text).places());
    }

    /** Formats the text that {@link #parse} reads. */
    public String text() {
        return new Ranks(places).text();
    }

    /** The rank of a response, from 0 for the best; empty when it is not ranked. */
    public Optional<Integer> place(ResponseId response) {
        return new Ranks(places).place(response);
    }

    /** Returns this order with other ids of the responses. */
    RankOrder named(UnaryOperator<ResponseId> names) {
        return new RankOrder(places.stream()
                .map(place -> place.stream().map(names).sorted().toList())
                .toList());
    }

    /** Compares the texts. */
    @Override
    public int compareTo(RankOrder other) {
        return text().compareTo(other.text());
    }
}
