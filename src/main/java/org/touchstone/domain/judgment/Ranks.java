package org.touchstone.domain.judgment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ResponseId;

/**
 * Responses in order, best first, with ties. While the work is in progress it may leave responses out. Immutable; any
 * thread.
 *
 * @param places the responses at each place, best first; those of one place are tied and stand in ascending order
 */
public record Ranks(List<List<ResponseId>> places) {
    /** Nothing ranked yet. */
    public static final Ranks NONE = new Ranks(List.of());

    private static final String BETTER = " > ";
    private static final String TIED = " = ";

    public Ranks {
        places = places.stream().map(List::copyOf).toList();
        Set<ResponseId> all = new HashSet<>();
        for (List<ResponseId> place : places) {
            boolean ascending = List.copyOf(new TreeSet<>(place)).equals(place);
            if (place.isEmpty() || !ascending || !place.stream().allMatch(all::add)) {
                throw new IllegalArgumentException("An order names each response once, tied ones in ascending order");
            }
        }
        if (all.size() > Item.MOST_RESPONSES) {
            throw new IllegalArgumentException("An order names at most " + Item.MOST_RESPONSES + " responses");
        }
    }

    /**
     * The order that a text such as {@code r-2 > r-1 = r-3} gives.
     *
     * @throws IllegalArgumentException when it is not one; a text names at least one response
     */
    public static Ranks parse(String text) {
        List<List<ResponseId>> places = new ArrayList<>();
        for (String place : text.split(BETTER, -1)) {
            List<ResponseId> tied = new ArrayList<>();
            for (String id : place.split(TIED, -1)) {
                tied.add(new ResponseId(id));
            }
            places.add(tied);
        }
        return new Ranks(places);
    }

    /** The text that {@link #parse} reads; empty when nothing is ranked. */
    public String text() {
        return places.stream()
                .map(place -> place.stream().map(ResponseId::value).collect(Collectors.joining(TIED)))
                .collect(Collectors.joining(BETTER));
    }

    /** Whether nothing is ranked. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** All that are ranked, best first. */
    public List<ResponseId> ranked() {
        return places.stream().flatMap(List::stream).toList();
    }

    /** Whether these responses, and no others, are ranked. */
    public boolean ranksExactly(Collection<ResponseId> responses) {
        return new HashSet<>(ranked()).equals(new HashSet<>(responses));
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

    /** The others that share a response's place, in ascending order; empty when it stands alone or is not ranked. */
    public List<ResponseId> tiedWith(ResponseId response) {
        return place(response)
                .map(n -> places.get(n).stream()
                        .filter(other -> !other.equals(response))
                        .toList())
                .orElse(List.of());
    }

    /** The same without a response. */
    public Ranks without(ResponseId response) {
        List<List<ResponseId>> left = new ArrayList<>();
        for (List<ResponseId> place : places) {
            List<ResponseId> others =
                    place.stream().filter(id -> !id.equals(response)).toList();
            if (!others.isEmpty()) {
                left.add(others);
            }
        }
        return new Ranks(left);
    }

    /**
     * The same with a response tied with others that are ranked.
     *
     * @param with one of the others
     * @throws IllegalArgumentException when that one is not ranked
     */
    public Ranks tied(ResponseId response, ResponseId with) {
        if (response.equals(with)) {
            return this;
        }
        List<List<ResponseId>> changed = new ArrayList<>(without(response).places());
        int place = new Ranks(changed)
                .place(with)
                .orElseThrow(() -> new IllegalArgumentException("A tie is with a response that is ranked"));
        Collection<ResponseId> all = new TreeSet<>(changed.get(place));
        all.add(response);
        changed.set(place, List.copyOf(all));
        return new Ranks(changed);
    }

    /**
     * The same with a response at a place of its own.
     *
     * @param place how many places are better, counted without this response; more than there are means the last place
     */
    public Ranks alone(ResponseId response, int place) {
        List<List<ResponseId>> changed = new ArrayList<>(without(response).places());
        changed.add(Math.min(Math.max(place, 0), changed.size()), List.of(response));
        return new Ranks(changed);
    }
}
