package org.touchstone.stats.rating;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/** The level of measurement of categories or values, which defines their distance. */
public enum Level {
    /** Names without order. */
    NOMINAL,
    /** An order without distances. */
    ORDINAL,
    /** Numbers whose differences are meaningful. */
    INTERVAL,
    /** Numbers from zero whose ratios are meaningful. */
    RATIO;

    /** Returns the squared distance of two categories; {@code position} is unused for the nominal level. */
    public double distance(int a, int b, double[] position) {
        return this == NOMINAL ? (a == b ? 0 : 1) : distance(position[a], position[b]);
    }

    /** Returns the squared distance of two positions: ranks for ordinal, values for numbers. */
    public double distance(double a, double b) {
        return switch (this) {
            case NOMINAL -> a == b ? 0 : 1;
            case ORDINAL, INTERVAL -> (a - b) * (a - b);
            case RATIO -> a + b == 0 ? 0 : (a - b) / (a + b) * ((a - b) / (a + b));
        };
    }

    /**
     * Returns the values in units of the largest, on an interval scale relative to the minimum: alpha does not
     * change, and no square of a distance overflows or underflows. Values of other levels are unchanged.
     */
    public double[] inUnits(double[] values) {
        if (this == NOMINAL || this == ORDINAL || values.length == 0) {
            return values;
        }
        double most = Arrays.stream(values).max().orElse(0);
        double least = this == RATIO ? 0 : Arrays.stream(values).min().orElse(0);
        // A quarter first if the range itself would overflow; otherwise the difference comes first and keeps its
        // digits.
        double part = Double.isInfinite(most - least) ? 0.25 : 1;
        double range = part * most - part * least;
        return range == 0
                ? values
                : Arrays.stream(values)
                        .map(v -> (part * v - part * least) / range)
                        .toArray();
    }

    /** Returns a copy of the values, after checking that they are valid at this level. */
    public double[] checked(double[] values) {
        Checks.that(Arrays.stream(values).allMatch(Double::isFinite), "a value is not finite");
        Checks.that(
                this != RATIO || Arrays.stream(values).allMatch(v -> v >= 0), "a ratio scale has no negative value");
        return values.clone();
    }
}
