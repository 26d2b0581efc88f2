package org.touchstone.domain.gold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.touchstone.domain.item.ResponseId;

/**
 * An order of three to eight responses.
 *
 * @param places the responses at each place, best first; those of one place are tied and stand in ascending order
 */
public record RankOrder(List<List<ResponseId>> places) implements Comparable<RankOrder> {
    /** Fewest responses that are ranked. */
    public static final int FEWEST = 3;

    /** Most responses that are ranked. */
    public static final int MOST = 8;

    private static final String BETTER = " > ";
    private static final String TIED = " = ";

    public RankOrder {
        places = places.stream().map(List::copyOf).toList();
        Set<ResponseId> all = new HashSet<>();
        for (List<ResponseId> place : places) {
            boolean ascending = List.copyOf(new TreeSet<>(place)).equals(place);
            if (place.isEmpty() || !ascending || !place.stream().allMatch(all::add)) {
                throw new IllegalArgumentException("An order names each response once, tied ones in ascending order");
            }
        }
        if (all.size() < FEWEST || all.size() > MOST) {
            throw new IllegalArgumentException("An order names " + FEWEST + " to " + MOST + " responses");
        }
    }

    /**
     * The order that a text such as {@code r-2 > r-1 = r-3} gives.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static RankOrder parse(String text) {
        List<List<ResponseId>> places = new ArrayList<>();
        for (String place : text.split(BETTER, -1)) {
            List<ResponseId> tied = new ArrayList<>();
            for (String id : place.split(TIED, -1)) {
                tied.add(new ResponseId(id));
            }
            places.add(tied);
        }
        return new RankOrder(places);
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        return places.stream()
                .map(place -> place.stream().map(ResponseId::value).collect(Collectors.joining(TIED)))
                .collect(Collectors.joining(BETTER));
    }

    /** The place of a response, from 0 for the best; empty when it is not ranked. */
    public Optional<Integer> place(ResponseId response) {
        for (int n = 0; n < places.size(); n++) {
            if (places.get(n).contains(response)) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    /** The same order of responses of other names. */
    RankOrder named(UnaryOperator<ResponseId> names) {
        return new RankOrder(places.stream()
                .map(place -> place.stream().map(names).sorted().toList())
                .toList());
    }

    /** By their texts. */
    @Override
    public int compareTo(RankOrder other) {
        return text().compareTo(other.text());
    }
}
