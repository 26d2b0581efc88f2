package org.touchstone.ui.text.layout;

import java.util.List;

/**
 * One line on the grid.
 *
 * @param turn index of the turn it belongs to
 * @param kind what it is
 * @param pieces what is drawn, from left to right
 * @param edges the surroundings of the text
 * @param start first source offset that the line shows
 * @param end one past the last offset; equals start for a line without source text
 */
public record Line(int turn, Kind kind, List<GlyphRun> pieces, Edges edges, int start, int end) {
    public enum Kind {
        TEXT,
        /** A line of code or of a formula, on a tinted background. */
        CODE,
        /** A thematic break. */
        RULE,
        /** Names the speaker of the lines below. */
        ROLE
    }

    /**
     * The surroundings of a line's text.
     *
     * @param left left edge of its text area, px
     * @param right right edge of its text area, px
     * @param quoteBars x positions of quote bars, px
     * @param rtl whether its paragraph runs from right to left
     * @param underlined whether a hairline is drawn below it (the last line of a table row)
     * @param continues whether it continues the paragraph of the line above
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

    /** Returns the words of the line as one string, left to right as drawn. */
    public String words() {
        StringBuilder words = new StringBuilder();
        pieces.forEach(p -> words.append(p.text()));
        return words.toString();
    }
}
