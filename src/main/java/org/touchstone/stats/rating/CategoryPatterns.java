package org.touchstone.stats.rating;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.touchstone.stats.Checks;

/**
 * The sufficient statistic of every agreement measure that does not ask who said what: how many units were judged in
 * the same way, where a way is "so many in category 0, so many in category 1 ...". Ten million judgments in three
 * categories are a few dozen patterns. Immutable.
 *
 * <p>Only integers are kept, in one canonical order, so patterns are bit-identical however the data was ordered, split
 * and merged, and so is everything computed from them.
 */
public final class CategoryPatterns {
    private final int categories;
    /** Each pattern as pairs (category, count), by category, counts above zero. */
    private final int[][] patterns;

    private final long[] multiplicities;

    private CategoryPatterns(int categories, SortedMap<int[], Long> counted) {
        this.categories = categories;
        Collection<Map.Entry<int[], Long>> used = counted.entrySet().stream()
                .filter(e -> e.getValue() > 0 && e.getKey().length > 0)
                .toList();
        this.patterns = used.stream().map(Map.Entry::getKey).toArray(int[][]::new);
        this.multiplicities = used.stream().mapToLong(Map.Entry::getValue).toArray();
    }

    private CategoryPatterns(int categories, int[][] patterns, long[] multiplicities) {
        this.categories = categories;
        this.patterns = patterns;
        this.multiplicities = multiplicities;
    }

    /** What is done with each pattern. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes a pattern.
         *
         * @param pattern the counts of one way to judge a unit
         * @param times how many units were judged so
         */
        void visit(Pattern pattern, long times);
    }

    /** One way to judge a unit: the categories used, in ascending order, each with its count. */
    public static final class Pattern {
        private final int[] pairs;

        private Pattern(int[] pairs) {
            this.pairs = pairs;
        }

        /** How many different categories were used. */
        public int used() {
            return pairs.length / 2;
        }

        /** The i-th used category. */
        public int category(int i) {
            return pairs[2 * i];
        }

        /** How many judgments the i-th used category has. */
        public int count(int i) {
            return pairs[2 * i + 1];
        }

        /** How many judgments the unit has. */
        public int judgments() {
            int sum = 0;
            for (int i = 1; i < pairs.length; i += 2) {
                sum += pairs[i];
            }
            return sum;
        }
    }

    /** No units. */
    public static CategoryPatterns none(int categories) {
        return new CategoryPatterns(categories, new TreeMap<>(Arrays::compare));
    }

    /** Counts columns; O(rows), with four bytes of memory per unit in the usual case. */
    public static CategoryPatterns of(RatingColumns columns) {
        return new CategoryPatterns(columns.categories(), PatternCounter.count(columns));
    }

    /** Units given by their counts: a row per unit, a column per category. */
    public static CategoryPatterns ofCounts(int categories, int[][] countsByUnit) {
        SortedMap<int[], Long> counted = new TreeMap<>(Arrays::compare);
        for (int[] counts : countsByUnit) {
            Checks.that(counts.length == categories, "a unit has " + counts.length + " counts");
            counted.merge(sparse(counts), 1L, Long::sum);
        }
        return new CategoryPatterns(categories, counted);
    }

    /** Pairs (category, count) of counts; negative counts are refused. */
    static int[] sparse(int[] counts) {
        int[] pairs = new int[2 * counts.length];
        int n = 0;
        for (int c = 0; c < counts.length; c++) {
            Checks.count("count", counts[c]);
            if (counts[c] > 0) {
                pairs[n++] = c;
                pairs[n++] = counts[c];
            }
        }
        return Arrays.copyOf(pairs, n);
    }

    /** Number of categories, used or not. */
    public int categories() {
        return categories;
    }

    /** Number of different patterns. */
    public int size() {
        return patterns.length;
    }

    /** Number of units with at least one judgment. */
    public long units() {
        return Arrays.stream(multiplicities).sum();
    }

    /** How many units have each pattern, in canonical order. */
    public long[] multiplicities() {
        return multiplicities.clone();
    }

    /** Visits the patterns in canonical order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < patterns.length; i++) {
            visitor.visit(new Pattern(patterns[i]), multiplicities[i]);
        }
    }

    /** The units of both; the categories must be as many. */
    public CategoryPatterns plus(CategoryPatterns other) {
        Checks.that(categories == other.categories, "patterns of different categories");
        SortedMap<int[], Long> counted = new TreeMap<>(Arrays::compare);
        addTo(counted, UnaryOperator.identity());
        other.addTo(counted, UnaryOperator.identity());
        return new CategoryPatterns(categories, counted);
    }

    /** The same units drawn with other multiplicities, in canonical order: what a bootstrap computes from. */
    public CategoryPatterns withMultiplicities(long[] drawn) {
        Checks.that(drawn.length == patterns.length, "as many multiplicities as patterns are needed");
        return new CategoryPatterns(categories, patterns, drawn.clone());
    }

    /** The same units with category c called {@code names[c]}, a permutation. */
    public CategoryPatterns relabelled(int... names) {
        Checks.that(
                names.length == categories && Arrays.stream(names).distinct().count() == categories,
                "a permutation of all categories is needed");
        return mapped(categories, counts -> {
            int[] renamed = new int[categories];
            for (int c = 0; c < categories; c++) {
                renamed[names[c]] = counts[c];
            }
            return renamed;
        });
    }

    /** The same units without the judgments of one category; later categories move up. */
    public CategoryPatterns without(int category) {
        Checks.that(0 <= category && category < categories && categories > 1, "no such category to leave out");
        return mapped(categories - 1, counts -> {
            int[] kept = new int[categories - 1];
            System.arraycopy(counts, 0, kept, 0, category);
            System.arraycopy(counts, category + 1, kept, category, kept.length - category);
            return kept;
        });
    }

    /**
     * Every unit twice, once as it is and once with the order of categories turned round. For labels "first better,
     * tie, second better" a measure of the result does not depend on which response was called the first.
     */
    public CategoryPatterns orientationFree() {
        int[] turned = new int[categories];
        Arrays.setAll(turned, c -> categories - 1 - c);
        return plus(relabelled(turned));
    }

    /**
     * Every unit turned round where that comes earlier in the canonical order: the same for data in which any units have
     * the roles of first and second exchanged. It is what an orientation-free bootstrap draws from.
     */
    public CategoryPatterns folded() {
        return mapped(categories, counts -> {
            int[] turned = new int[categories];
            for (int c = 0; c < categories; c++) {
                turned[categories - 1 - c] = counts[c];
            }
            return Arrays.compare(turned, counts) < 0 ? turned : counts;
        });
    }

    private CategoryPatterns mapped(int newCategories, UnaryOperator<int[]> ofCounts) {
        SortedMap<int[], Long> counted = new TreeMap<>(Arrays::compare);
        addTo(counted, pairs -> {
            int[] counts = new int[categories];
            for (int i = 0; i < pairs.length; i += 2) {
                counts[pairs[i]] = pairs[i + 1];
            }
            return sparse(ofCounts.apply(counts));
        });
        return new CategoryPatterns(newCategories, counted);
    }

    private void addTo(SortedMap<int[], Long> counted, UnaryOperator<int[]> of) {
        for (int i = 0; i < patterns.length; i++) {
            counted.merge(of.apply(patterns[i]), multiplicities[i], Long::sum);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryPatterns that
                && categories == that.categories
                && Arrays.deepEquals(patterns, that.patterns)
                && Arrays.equals(multiplicities, that.multiplicities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(patterns) + Arrays.hashCode(multiplicities);
    }

    @Override
    public String toString() {
        return units() + " units in " + size() + " patterns of " + categories + " categories";
    }
}
