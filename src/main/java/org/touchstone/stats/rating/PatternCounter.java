package org.touchstone.stats.rating;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts patterns of columns. If possible, a pattern is encoded as one number: with at most m judgments per unit, a
 * judgment in category c adds {@code (m+1)^c} to the number of its unit, which takes one addition per judgment and
 * four bytes per unit. Otherwise rows are grouped by unit first.
 */
final class PatternCounter {
    /** Codes up to here are counted in an array, higher ones by sorting. */
    private static final int DIRECT = 1 << 20;

    private PatternCounter() {}

    static SortedMap<int[], Long> count(RatingColumns columns) {
        int[] perUnit = new int[columns.units()];
        int most = 0;
        for (int i = 0; i < columns.rows(); i++) {
            if (columns.category(i) != RatingColumns.MISSING) {
                most = Math.max(most, ++perUnit[columns.unit(i)]);
            }
        }
        double range = Math.pow(most + 1.0, columns.categories());
        return range < Integer.MAX_VALUE ? coded(columns, perUnit, most + 1, (int) range) : grouped(columns);
    }

    private static SortedMap<int[], Long> coded(RatingColumns columns, int[] codes, int base, int range) {
        int[] digit = new int[columns.categories()];
        for (int c = 0, power = 1; c < digit.length; c++, power *= base) {
            digit[c] = power;
        }
        Arrays.fill(codes, 0);
        for (int i = 0; i < columns.rows(); i++) {
            int category = columns.category(i);
            if (category != RatingColumns.MISSING) {
                codes[columns.unit(i)] += digit[category];
            }
        }
        SortedMap<int[], Long> counted = new TreeMap<>(Arrays::compare);
        if (range <= DIRECT) {
            long[] times = new long[range];
            for (int code : codes) {
                times[code]++;
            }
            for (int code = 0; code < range; code++) {
                add(counted, code, times[code], base, digit.length);
            }
        } else {
            Arrays.sort(codes);
            for (int from = 0; from < codes.length; ) {
                int to = from + 1;
                while (to < codes.length && codes[to] == codes[from]) {
                    to++;
                }
                add(counted, codes[from], to - from, base, digit.length);
                from = to;
            }
        }
        return counted;
    }

    private static void add(SortedMap<int[], Long> counted, int code, long times, int base, int categories) {
        if (times > 0) {
            int[] counts = new int[categories];
            for (int c = 0, rest = code; c < categories; c++, rest /= base) {
                counts[c] = rest % base;
            }
            counted.merge(CategoryPatterns.sparse(counts), times, Long::sum);
        }
    }

    private static SortedMap<int[], Long> grouped(RatingColumns columns) {
        RatingColumns.Grouping grouping = columns.byUnit();
        SortedMap<int[], Long> counted = new TreeMap<>(Arrays::compare);
        int[] counts = new int[columns.categories()];
        for (int u = 0; u < columns.units(); u++) {
            Arrays.fill(counts, 0);
            for (int i = grouping.starts()[u]; i < grouping.starts()[u + 1]; i++) {
                counts[columns.category(grouping.rows()[i])]++;
            }
            counted.merge(CategoryPatterns.sparse(counts), 1L, Long::sum);
        }
        return counted;
    }
}
