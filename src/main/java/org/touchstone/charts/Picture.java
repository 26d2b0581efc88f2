package org.touchstone.charts;

import java.util.List;

/**
 * A finished picture.
 *
 * @param width in px
 * @param height in px
 * @param words the textual alternative
 * @param marks from back to front, at most {@link #MOST_MARKS}
 */
public record Picture(double width, double height, Words words, List<ChartMark> marks) {
    /** Maximum number of marks, whatever the size of the data. */
    public static final int MOST_MARKS = 4000;

    public Picture {
        marks = List.copyOf(marks);
        if (marks.size() > MOST_MARKS) {
            throw new IllegalArgumentException("a picture of " + marks.size() + " marks");
        }
    }

    /**
     * The textual alternative.
     *
     * @param title what is shown
     * @param finding the conclusion, in one or two sentences
     * @param table the numbers behind it
     */
    public record Words(String title, String finding, DataTable table) {}
}
