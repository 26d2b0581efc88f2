package org.touchstone.stats.agreement.numeric;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.rating.Level;

/**
 * Krippendorff's alpha of numbers, for scales with too many distinct values for categories, such as seconds or
 * decimal scores. The definition is that of {@code KrippendorffAlpha}.
 *
 * <p>Uses no table of values by values: nominal, ordinal and interval take O(n log n) time, because the disagreement
 * of a set of numbers is {@code 2 (m Σx² - (Σx)²)} and the ordinal distance is the difference of midranks; ratio uses
 * {@link RatioDisagreement}.
 */
public final class ValueAlpha {
    private ValueAlpha() {}

    /**
     * Returns the coefficient.
     *
     * @param units number of units
     * @param unit unit of each row, from 0 to {@code units - 1}
     * @param value value of each row; NaN is missing
     * @param level what the values mean
     * @return as {@code KrippendorffAlpha#of}
     * @throws IllegalArgumentException if columns differ in length, a unit is out of range, or a value is infinite,
     * or negative on a ratio scale
     */
    public static Outcome<Double> of(int units, int[] unit, double[] value, Level level) {
        Checks.that(unit.length == value.length, "columns differ in length");
        int[] starts = new int[units + 1];
        for (int i = 0; i < unit.length; i++) {
            Checks.that(unit[i] >= 0 && unit[i] < units, "a row names a unit that is not there");
            starts[unit[i] + 1] += Double.isNaN(value[i]) ? 0 : 1;
        }
        for (int u = 0; u < units; u++) {
            starts[u + 1] += starts[u];
        }
        double[] grouped = new double[starts[units]];
        int[] next = starts.clone();
        for (int i = 0; i < unit.length; i++) {
            if (!Double.isNaN(value[i])) {
                grouped[next[unit[i]]++] = value[i] + 0.0; // -0 and 0 are one value
            }
        }
        return ofGroups(starts, level.inUnits(level.checked(grouped)), level);
    }

    private static Outcome<Double> ofGroups(int[] starts, double[] grouped, Level level) {
        double[] pairable = pairable(starts, grouped);
        int n = pairable.length;
        if (n < 2) {
            return Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT);
        }
        Arrays.sort(pairable);
        if (pairable[0] == pairable[n - 1]) {
            return Outcome.of(1.0, Outcome.Flag.NO_VARIATION);
        }
        double[] all = pairable;
        double[] positions = grouped;
        if (level == Level.ORDINAL) {
            positions = midranks(pairable, grouped);
            all = midranks(pairable, pairable);
        }
        double observed = 0;
        for (int u = 0; u + 1 < starts.length; u++) {
            int m = starts[u + 1] - starts[u];
            if (m >= 2) {
                double[] own = Arrays.copyOfRange(positions, starts[u], starts[u + 1]);
                Arrays.sort(own);
                observed += disagreement(own, level) / (m - 1);
            }
        }
        return Outcome.of(1 - (n - 1) * (observed / disagreement(all, level)));
    }

    private static double[] pairable(int[] starts, double[] grouped) {
        double[] kept = new double[grouped.length];
        int n = 0;
        for (int u = 0; u + 1 < starts.length; u++) {
            if (starts[u + 1] - starts[u] >= 2) {
                System.arraycopy(grouped, starts[u], kept, n, starts[u + 1] - starts[u]);
                n += starts[u + 1] - starts[u];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** Returns the sum of squared distances over ordered pairs of sorted numbers. */
    private static double disagreement(double[] sorted, Level level) {
        return switch (level) {
            case NOMINAL -> nominal(sorted);
            case ORDINAL, INTERVAL -> squares(sorted);
            case RATIO -> RatioDisagreement.of(sorted);
        };
    }

    private static double nominal(double[] sorted) {
        double m = sorted.length;
        double alike = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = endOfRun(sorted, from);
            alike += (double) (to - from) * (to - from);
        }
        return m * m - alike;
    }

    /** Computed around the mean, so that large values with small differences keep their digits. */
    private static double squares(double[] sorted) {
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double sum = 0;
        double sumOfSquares = 0;
        for (double x : sorted) {
            sum += x - mean;
            sumOfSquares += (x - mean) * (x - mean);
        }
        return 2 * (sorted.length * sumOfSquares - sum * sum);
    }

    static int endOfRun(double[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }

    /** Returns for each value its midrank among sorted values: the number below it plus half of its equals. */
    private static double[] midranks(double[] sorted, double[] values) {
        double[] ranks = new double[values.length];
        double[] distinct = new double[sorted.length];
        double[] rank = new double[sorted.length];
        int n = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = endOfRun(sorted, from);
            distinct[n] = sorted[from];
            rank[n++] = from + (to - from) / 2.0;
        }
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(distinct, 0, n, values[i]);
            ranks[i] = at < 0 ? 0 : rank[at]; // a value of an unpaired unit has no rank and is never used
        }
        return ranks;
    }
}
