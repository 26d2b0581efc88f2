package org.touchstone.charts;

import java.util.List;

/**
 * A finished picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param words what it says without being seen
 * @param marks from back to front, at most {@link #MOST_MARKS}
 */
public record Picture(double width, double height, Words words, List<ChartMark> marks) {
    /** Whatever the size of the data, a picture holds no more marks. */
    public static final int MOST_MARKS = 4000;

    public Picture {
        marks = List.copyOf(marks);
        if (marks.size() > MOST_MARKS) {
            throw new IllegalArgumentException("a picture of " + marks.size() + " marks");
        }
    }

    /**
     * The alternative in words.
     *
     * @param title what is shown
     * @param finding what it means, in one or two sentences
     * @param table the numbers behind it
     */
    public record Words(String title, String finding, DataTable table) {}
}
