package org.touchstone.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.DataTable;
import org.touchstone.charts.Names;
import org.touchstone.charts.Numbers;
import org.touchstone.charts.Picture;
import org.touchstone.charts.PictureBuilder;

/**
 * Pairwise agreement of annotators: the value below the diagonal, the number of items judged by both above it.
 *
 * @param measure its name, such as Cohen's kappa
 * @param people names of the annotators, at most {@link #MOST_PEOPLE}
 * @param pairs in any order, each pair at most once
 */
public record AgreementHeatMap(String measure, List<String> people, List<Pair> pairs) implements Chart {
    public static final int MOST_PEOPLE = 10_000;

    /** Maximum number of annotators shown; those with most shared items are kept. */
    static final int SHOWN = 16;

    public AgreementHeatMap {
        if (people.size() > MOST_PEOPLE) {
            throw new IllegalArgumentException("more than " + MOST_PEOPLE + " people");
        }
        people = List.copyOf(people);
        pairs = List.copyOf(pairs);
        for (Pair pair : pairs) {
            Objects.checkIndex(pair.first(), people.size());
            Objects.checkIndex(pair.second(), people.size());
        }
    }

    /**
     * Two different annotators.
     *
     * @param first index in the list of annotators
     * @param second another index
     * @param value from -1 to 1; empty if not estimable
     * @param items judged by both, at least 0
     */
    public record Pair(int first, int second, OptionalDouble value, long items) {
        public Pair {
            if (first == second || items < 0 || (value.isPresent() && !(Math.abs(value.getAsDouble()) <= 1 + 1e-9))) {
                throw new IllegalArgumentException("a pair of " + first + " and " + second + " with " + value);
            }
        }
    }

    @Override
    public Picture draw(ChartFrame frame) {
        if (pairs.stream().noneMatch(p -> p.value().isPresent())) {
            return PictureBuilder.empty(
                    frame,
                    title(),
                    people.size() < 2
                            ? "Agreement takes two people; there " + (people.isEmpty() ? "is none yet." : "is one.")
                            : "No two of " + Numbers.count(people.size())
                                    + " people judged enough of the same items for a value.");
        }
        PictureBuilder sheet = new PictureBuilder(frame, title(), finding());
        HeatCells cells = new HeatCells(sheet, this);
        cells.draw();
        String cut = cells.shown().size() == people.size()
                ? ""
                : " The " + cells.shown().size() + " of " + Numbers.count(people.size())
                        + " people with most shared items are shown.";
        sheet.caption("Below the diagonal: " + measure + ". Above: items judged by both. A dash: no value." + cut);
        return sheet.finish(table());
    }

    private String title() {
        return "Agreement of every two people";
    }

    private String finding() {
        List<Pair> known = known();
        Pair least = known.get(0);
        Pair most = known.get(known.size() - 1);
        if (known.size() == 1) {
            return measure + " is " + words(least) + ".";
        }
        double[] values =
                known.stream().mapToDouble(p -> p.value().orElseThrow()).toArray();
        int half = values.length / 2;
        double median = values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
        return measure + " runs from " + words(least) + " to " + words(most) + "; half of "
                + Numbers.count(known.size()) + " pairs lie at or above " + Numbers.decimal(median, 2) + ".";
    }

    private String words(Pair p) {
        return Numbers.decimal(p.value().orElseThrow(), 2) + " (" + brief(p.first()) + " and " + brief(p.second())
                + ", " + Numbers.counted(p.items(), "item", "items") + ")";
    }

    private String brief(int person) {
        return Names.isolated(Names.cut(Names.clean(people.get(person)), 40));
    }

    /** Returns the pairs with a value, in ascending order. */
    private List<Pair> known() {
        return pairs.stream()
                .filter(p -> p.value().isPresent())
                .sorted(Comparator.comparingDouble(p -> p.value().orElseThrow()))
                .toList();
    }

    /** Returns the indices of the annotators shown, in the order of the list. */
    List<Integer> shown(int most) {
        if (people.size() <= most) {
            return IntStream.range(0, people.size()).boxed().toList();
        }
        Map<Integer, Long> items = new HashMap<>();
        for (Pair p : pairs) {
            items.merge(p.first(), p.items(), Long::sum);
            items.merge(p.second(), p.items(), Long::sum);
        }
        return IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -items.getOrDefault(i, 0L))
                        .thenComparing(i -> i))
                .limit(most)
                .sorted()
                .toList();
    }

    private DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Pair p : pairs) {
            if (rows.size() < DataTable.MOST_ROWS) {
                rows.add(List.of(
                        Names.clean(people.get(p.first())),
                        Names.clean(people.get(p.second())),
                        p.value().isPresent() ? Numbers.decimal(p.value().getAsDouble(), 2) : "no value",
                        Numbers.count(p.items())));
            }
        }
        return new DataTable(List.of("first", "second", measure, "items"), rows, pairs.size() - rows.size());
    }
}
