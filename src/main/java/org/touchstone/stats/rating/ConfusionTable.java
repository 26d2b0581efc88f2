package org.touchstone.stats.rating;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/** The confusion table of two raters of the same units (rows and columns) in the same categories. Immutable. */
public final class ConfusionTable {
    private final long[][] counts;

    /**
     * @param counts square, not negative
     */
    public ConfusionTable(long[][] counts) {
        this.counts = new long[counts.length][];
        for (int a = 0; a < counts.length; a++) {
            Checks.that(counts[a].length == counts.length, "the table is not square");
            Arrays.stream(counts[a]).forEach(n -> Checks.count("count", n));
            this.counts[a] = counts[a].clone();
        }
    }

    /** Returns the number of categories. */
    public int categories() {
        return counts.length;
    }

    /** Returns the number of units the first rater put in {@code a} and the second in {@code b}. */
    public long count(int a, int b) {
        return counts[a][b];
    }

    /** Returns the number of units. */
    public long units() {
        return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).sum();
    }

    /** Returns the units as patterns of two judgments each, for measures that ignore who judged. */
    public CategoryPatterns patterns() {
        int q = counts.length;
        CategoryPatterns patterns = CategoryPatterns.none(q);
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                int[] pair = new int[q];
                pair[a]++;
                pair[b]++;
                CategoryPatterns one = CategoryPatterns.ofCounts(q, new int[][] {pair});
                patterns = patterns.plus(one.withMultiplicities(new long[] {counts[a][b]}));
            }
        }
        return patterns;
    }

    /** Returns the shares of units: the cells, and the margins of rows and columns; NaN for an empty table. */
    public Shares shares() {
        int q = counts.length;
        double n = units();
        double[][] cell = new double[q][q];
        double[] row = new double[q];
        double[] column = new double[q];
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                cell[a][b] = counts[a][b] / n;
                row[a] += cell[a][b];
                column[b] += cell[a][b];
            }
        }
        return new Shares(cell, row, column);
    }

    /** Shares of cells, rows and columns. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand three arrays over
    public record Shares(double[][] cell, double[] row, double[] column) {}
}
