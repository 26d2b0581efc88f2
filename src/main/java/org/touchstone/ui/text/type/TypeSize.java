package org.touchstone.ui.text.type;

/**
 * The size of reading text. At 100 percent an em is 16 px on a grid of 25 px lines.
 *
 * @param percent 50 to 400
 */
public record TypeSize(int percent) {
    /** The default size. */
    public static final TypeSize NORMAL = new TypeSize(100);

    private static final String FREQUENT = "etaoinshrdlucmfwypvbgk etaoin etaoin shrdlu, eta. ";

    public TypeSize {
        if (percent < 50 || percent > 400) {
            throw new IllegalArgumentException("Text is set at 50 to 400 percent");
        }
    }

    /** Returns the size of reading text, px. */
    public double em() {
        return 16.0 * percent / 100;
    }

    /** Returns the line spacing in px; a whole number, so that every line is aligned to the same pixel rows. */
    public double lineHeight() {
        return Math.rint(25.0 * percent / 100);
    }

    /** Returns the distance of the baseline from the top of a line, px. */
    public double baseline() {
        return Math.rint(17.5 * percent / 100);
    }

    /** Returns the width in px of a line of that many average characters of English prose. */
    public double measure(int characters) {
        return Math.ceil(characters * average());
    }

    /** Returns the number of average characters that fit into a width in px; at least 1. */
    public int charactersIn(double pixels) {
        return Math.max(1, (int) Math.floor(pixels / average()));
    }

    private double average() {
        return Widths.of(Typeface.SERIF, FREQUENT, 0, FREQUENT.length(), em()) / FREQUENT.length();
    }
}
