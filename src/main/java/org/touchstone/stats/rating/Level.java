package org.touchstone.stats.rating;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/** What the categories or values of a scale mean, and with it how far apart two of them are. */
public enum Level {
    /** Names without order. */
    NOMINAL,
    /** An order without distances. */
    ORDINAL,
    /** Numbers whose differences count. */
    INTERVAL,
    /** Numbers from zero up whose ratios count. */
    RATIO;

    /** The squared distance of two categories; {@code position} is unused for names. */
    public double distance(int a, int b, double[] position) {
        return this == NOMINAL ? (a == b ? 0 : 1) : distance(position[a], position[b]);
    }

    /** The squared distance of two positions: ranks for an order, values for numbers. */
    public double distance(double a, double b) {
        return switch (this) {
            case NOMINAL -> a == b ? 0 : 1;
            case ORDINAL, INTERVAL -> (a - b) * (a - b);
            case RATIO -> a + b == 0 ? 0 : (a - b) / (a + b) * ((a - b) / (a + b));
        };
    }

    /**
     * The same values in units of the largest, on a scale of distances counted from the least: alpha does not change, and no
     * square of a distance overflows or vanishes. Other scales as they are.
     */
    public double[] inUnits(double[] values) {
        if (this == NOMINAL || this == ORDINAL || values.length == 0) {
            return values;
        }
        double most = Arrays.stream(values).max().orElse(0);
        double least = this == RATIO ? 0 : Arrays.stream(values).min().orElse(0);
        // A quarter first where the range itself would overflow; else the difference comes first and keeps its digits.
        double part = Double.isInfinite(most - least) ? 0.25 : 1;
        double range = part * most - part * least;
        return range == 0
                ? values
                : Arrays.stream(values)
                        .map(v -> (part * v - part * least) / range)
                        .toArray();
    }

    /** A copy of the values, when this level can hold them. */
    public double[] checked(double[] values) {
        Checks.that(Arrays.stream(values).allMatch(Double::isFinite), "a value is not finite");
        Checks.that(
                this != RATIO || Arrays.stream(values).allMatch(v -> v >= 0), "a ratio scale has no negative value");
        return values.clone();
    }
}
