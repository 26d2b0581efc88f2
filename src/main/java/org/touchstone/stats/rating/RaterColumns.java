package org.touchstone.stats.rating;

import org.touchstone.stats.Checks;

/** Ratings in long form with their raters. The array is not copied and must not be changed afterwards. */
public final class RaterColumns {
    private final RatingColumns ratings;
    private final int raters;
    private final int[] rater;

    /**
     * @param ratings unit and category of each row
     * @param raters number of raters
     * @param rater rater of each row, from 0 to {@code raters - 1}
     * @throws IllegalArgumentException if a number is outside its range or the columns differ in length
     */
    public RaterColumns(RatingColumns ratings, int raters, int[] rater) {
        Checks.count("raters", raters);
        Checks.that(ratings.rows() == rater.length, "columns differ in length");
        for (int i = 0; i < rater.length; i++) {
            Checks.that(rater[i] >= 0 && rater[i] < raters, "a row names a rater who is not there");
        }
        this.ratings = ratings;
        this.raters = raters;
        this.rater = rater;
    }

    /** Returns the ratings of a matrix; NaN is missing and omitted, categories count from 0. */
    public static RaterColumns of(RatingMatrix matrix, int categories) {
        int rows = matrix.units() * matrix.raters();
        int[] unit = new int[rows];
        int[] rater = new int[rows];
        short[] category = new short[rows];
        for (int i = 0; i < rows; i++) {
            unit[i] = i / matrix.raters();
            rater[i] = i % matrix.raters();
            double x = matrix.rating(unit[i], rater[i]);
            Checks.that(Double.isNaN(x) || (x == Math.rint(x) && x >= 0 && x < categories), "no category: " + x);
            category[i] = Double.isNaN(x) ? RatingColumns.MISSING : (short) x;
        }
        return new RaterColumns(new RatingColumns(matrix.units(), categories, unit, category), matrix.raters(), rater);
    }

    /** Returns the ratings without their raters. */
    public RatingColumns ratings() {
        return ratings;
    }

    /** Returns the number of raters. */
    public int raters() {
        return raters;
    }

    /** Returns the rater of a row. */
    public int rater(int row) {
        return rater[row];
    }
}
