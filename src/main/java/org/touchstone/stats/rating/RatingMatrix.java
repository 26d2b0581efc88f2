package org.touchstone.stats.rating;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/**
 * A table of ratings with explicit orientation, because a transposed table gives a plausible and wrong number.
 * Immutable.
 */
public final class RatingMatrix {
    private final double[][] byUnit;
    private final int raters;

    private RatingMatrix(double[][] byUnit, int raters) {
        this.byUnit = byUnit;
        this.raters = raters;
    }

    /**
     * A table whose rows are units and whose columns are raters.
     *
     * @param rows equally long; NaN is missing; infinite numbers throw
     */
    public static RatingMatrix ofUnits(double[][] rows) {
        int raters = rows.length == 0 ? 0 : rows[0].length;
        double[][] copy = new double[rows.length][];
        for (int u = 0; u < rows.length; u++) {
            Checks.that(rows[u].length == raters, "rows differ in length");
            Checks.that(Arrays.stream(rows[u]).noneMatch(Double::isInfinite), "a rating is infinite");
            copy[u] = Arrays.stream(rows[u]).map(x -> x + 0.0).toArray(); // -0 and 0 are one value
        }
        return new RatingMatrix(copy, raters);
    }

    /** A table whose rows are raters and whose columns are units. */
    public static RatingMatrix ofRaters(double[][] rows) {
        int units = rows.length == 0 ? 0 : rows[0].length;
        double[][] turned = new double[units][rows.length];
        for (int r = 0; r < rows.length; r++) {
            Checks.that(rows[r].length == units, "rows differ in length");
            for (int u = 0; u < units; u++) {
                turned[u][r] = rows[r][u];
            }
        }
        return ofUnits(turned);
    }

    /** Returns the number of units. */
    public int units() {
        return byUnit.length;
    }

    /** Returns the number of raters. */
    public int raters() {
        return raters;
    }

    /** Returns a rating; NaN if it is missing. */
    public double rating(int unit, int rater) {
        return byUnit[unit][rater];
    }

    /** Returns a copy of the ratings of one rater. */
    public double[] rater(int rater) {
        return Arrays.stream(byUnit).mapToDouble(row -> row[rater]).toArray();
    }

    /** Returns the same ratings without units that lack one. */
    public RatingMatrix complete() {
        double[][] kept = Arrays.stream(byUnit)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return new RatingMatrix(kept, raters);
    }
}
