package org.touchstone.ui.text.layout;

import java.util.List;

/**
 * One line on the grid.
 *
 * @param turn index of the turn it belongs to
 * @param kind what it is
 * @param pieces what is drawn, from left to right
 * @param edges what stands around it
 * @param start first source unit of its turn that the line shows
 * @param end one past the last unit; equals start for a line that shows no source
 */
public record Line(int turn, Kind kind, List<GlyphRun> pieces, Edges edges, int start, int end) {
    public enum Kind {
        TEXT,
        /** A line of code or of a formula, on a tinted ground. */
        CODE,
        /** A thematic break. */
        RULE,
        /** Says who speaks from here on. */
        ROLE
    }

    /**
     * What stands around a line.
     *
     * @param left where its text area begins, in pixels
     * @param right where it ends
     * @param quoteBars where quote bars stand
     * @param rtl whether its paragraph reads from right to left
     * @param underlined whether a hairline closes it (the last line of a table row)
     * @param continues whether it goes on from the line above in the same paragraph
     */
    public record Edges(
            double left, double right, List<Double> quoteBars, boolean rtl, boolean underlined, boolean continues) {
        public Edges {
            quoteBars = List.copyOf(quoteBars);
        }
    }

    public Line {
        pieces = List.copyOf(pieces);
    }

    /** The words of the line as one string, left to right as drawn. */
    public String words() {
        StringBuilder words = new StringBuilder();
        pieces.forEach(p -> words.append(p.text()));
        return words.toString();
    }
}
