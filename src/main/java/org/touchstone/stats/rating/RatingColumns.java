package org.touchstone.stats.rating;

import org.touchstone.stats.Checks;

/**
 * Ratings in long form, one row per judgment: unit and category. Units and categories are dense numbers from 0; the
 * order of rows does not matter and a unit may have any number of rows.
 *
 * <p>The arrays are not copied, because they may be hundreds of megabytes: the caller must not change them
 * afterwards.
 */
public final class RatingColumns {
    /** No judgment. */
    public static final short MISSING = -1;

    /** Maximum number of categories; beyond it use values, not categories. */
    public static final int MOST_CATEGORIES = 1000;

    private final int units;
    private final int categories;
    private final int[] unit;
    private final short[] category;

    /**
     * @param units number of units
     * @param categories number of categories, 1 to {@link #MOST_CATEGORIES}, whether or not all are used
     * @param unit unit of each row, from 0 to {@code units - 1}
     * @param category category of each row, from 0 to {@code categories - 1}, or {@link #MISSING}
     * @throws IllegalArgumentException if a number is outside its range or the columns differ in length
     */
    public RatingColumns(int units, int categories, int[] unit, short[] category) {
        Checks.count("units", units);
        Checks.that(1 <= categories && categories <= MOST_CATEGORIES, "1 to 1000 categories, not " + categories);
        Checks.that(unit.length == category.length, "columns differ in length");
        for (int i = 0; i < unit.length; i++) {
            if (unit[i] < 0 || unit[i] >= units || category[i] < MISSING || category[i] >= categories) {
                throw new IllegalArgumentException(
                        "row " + i + " names unit " + unit[i] + " and category " + category[i]);
            }
        }
        this.units = units;
        this.categories = categories;
        this.unit = unit;
        this.category = category;
    }

    /** Returns the ratings of a matrix; NaN is missing, categories count from 0. */
    public static RatingColumns of(RatingMatrix matrix, int categories) {
        return RaterColumns.of(matrix, categories).ratings();
    }

    /** Returns the number of units. */
    public int units() {
        return units;
    }

    /** Returns the number of categories. */
    public int categories() {
        return categories;
    }

    /** Returns the number of rows, missing ones included. */
    public int rows() {
        return unit.length;
    }

    /** Returns the unit of a row. */
    public int unit(int row) {
        return unit[row];
    }

    /** Returns the category of a row, or {@link #MISSING}. */
    public int category(int row) {
        return category[row];
    }

    /**
     * Returns the rows that contain a judgment, grouped by unit: {@code rows[starts[u]] .. rows[starts[u + 1] - 1]}.
     */
    public Grouping byUnit() {
        int[] starts = new int[units + 1];
        for (int i = 0; i < unit.length; i++) {
            if (category[i] != MISSING) {
                starts[unit[i] + 1]++;
            }
        }
        for (int u = 0; u < units; u++) {
            starts[u + 1] += starts[u];
        }
        int[] rows = new int[starts[units]];
        int[] next = starts.clone();
        for (int i = 0; i < unit.length; i++) {
            if (category[i] != MISSING) {
                rows[next[unit[i]]++] = i;
            }
        }
        return new Grouping(starts, rows);
    }

    /** Rows in the order of their units. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand two arrays over
    public record Grouping(int[] starts, int[] rows) {}
}
