package org.touchstone.analysis.input;

import java.util.List;
import java.util.stream.Stream;

/**
 * Pairs of number columns, such as the words of the first and of the second response.
 *
 * @param pairs the two columns of each pair
 */
public record ColumnPairs(List<Pair> pairs) {
    /** Two columns. */
    public record Pair(String first, String second) {}

    public ColumnPairs {
        pairs = List.copyOf(pairs);
    }

    /** The names of all columns: first, second, first, second ... */
    public List<String> columns() {
        return pairs.stream().flatMap(p -> Stream.of(p.first, p.second)).toList();
    }

    /** What the pairs are called: {@code first:second}. */
    public List<String> names() {
        return pairs.stream().map(p -> p.first + ":" + p.second).toList();
    }
}
