package org.touchstone.stats.rating;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.touchstone.stats.Checks;

/**
 * The sufficient statistic of agreement measures that ignore who judged: how many units have each pattern of counts
 * by category. Ten million judgments in three categories are a few dozen patterns. Immutable.
 *
 * <p>Only integers are stored, in one canonical order, so patterns are bit-identical whatever the order, split and
 * merge of the data, and so is everything computed from them.
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

    /** Receives each pattern. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Receives a pattern.
         *
         * @param pattern the counts by category
         * @param times number of units with this pattern
         */
        void visit(Pattern pattern, long times);
    }

    /** One pattern: the categories used, in ascending order, each with its count. */
    public static final class Pattern {
        private final int[] pairs;

        private Pattern(int[] pairs) {
            this.pairs = pairs;
        }

        /** Returns the number of categories used. */
        public int used() {
            return pairs.length / 2;
        }

        /** Returns the i-th used category. */
        public int category(int i) {
            return pairs[2 * i];
        }

        /** Returns the number of judgments in the i-th used category. */
        public int count(int i) {
            return pairs[2 * i + 1];
        }

        /** Returns the number of judgments of the unit. */
        public int judgments() {
            int sum = 0;
            for (int i = 1; i < pairs.length; i += 2) {
                sum += pairs[i];
            }
            return sum;
        }
    }

    /** Returns patterns of no units. */
    public static CategoryPatterns none(int categories) {
        return new CategoryPatterns(categories, new TreeMap<>(Arrays::compare));
    }

    /** Counts columns; O(rows), with usually four bytes of memory per unit. */
    public static CategoryPatterns of(RatingColumns columns) {
        return new CategoryPatterns(columns.categories(), PatternCounter.count(columns));
    }

    /** Counts units given by their counts: a row per unit, a column per category. */
    public static CategoryPatterns ofCounts(int categories, int[][] countsByUnit) {
        SortedMap<int[], Long> counted = new TreeMap<>(Arrays::compare);
        for (int[] counts : countsByUnit) {
            Checks.that(counts.length == categories, "a unit has " + counts.length + " counts");
            counted.merge(sparse(counts), 1L, Long::sum);
        }
        return new CategoryPatterns(categories, counted);
    }

    /** Returns pairs (category, count) of counts; throws for negative counts. */
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

    /** Returns the number of categories, used or not. */
    public int categories() {
        return categories;
    }

    /** Returns the number of distinct patterns. */
    public int size() {
        return patterns.length;
    }

    /** Returns the number of units with at least one judgment. */
    public long units() {
        return Arrays.stream(multiplicities).sum();
    }

    /** Returns how many units have each pattern, in canonical order. */
    public long[] multiplicities() {
        return multiplicities.clone();
    }

    /** Visits the patterns in canonical order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < patterns.length; i++) {
            visitor.visit(new Pattern(patterns[i]), multiplicities[i]);
        }
    }

    /** Adds the units of both; the number of categories must be equal. */
    public CategoryPatterns plus(CategoryPatterns other) {
        Checks.that(categories == other.categories, "patterns of different categories");
        SortedMap<int[], Long> counted = new TreeMap<>(Arrays::compare);
        addTo(counted, UnaryOperator.identity());
        other.addTo(counted, UnaryOperator.identity());
        return new CategoryPatterns(categories, counted);
    }

    /** Returns the same patterns with other multiplicities, in canonical order: the basis of a bootstrap. */
    public CategoryPatterns withMultiplicities(long[] drawn) {
        Checks.that(drawn.length == patterns.length, "as many multiplicities as patterns are needed");
        return new CategoryPatterns(categories, patterns, drawn.clone());
    }

    /** Returns the same units with category c renamed {@code names[c]}, a permutation. */
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

    /** Returns the same units without the judgments of one category; later categories move up. */
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
     * Returns every unit twice, as it is and with the order of categories reversed. For labels "first better, tie,
     * second better" a measure of the result does not depend on which response was called the first.
     */
    public CategoryPatterns orientationFree() {
        int[] turned = new int[categories];
        Arrays.setAll(turned, c -> categories - 1 - c);
        return plus(relabelled(turned));
    }

    /**
     * Returns every unit, reversed if that comes earlier in the canonical order: the same result for data in which
     * any units have first and second exchanged. It is the basis of an orientation-free bootstrap.
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
