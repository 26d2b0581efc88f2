package org.touchstone.ui.text.type;

/**
 * The size of reading text. At 100 percent an em is 16 px on a grid of 25 px lines.
 *
 * @param percent 50 to 400
 */
public record TypeSize(int percent) {
    /** The usual size. */
    public static final TypeSize NORMAL = new TypeSize(100);

    private static final String FREQUENT = "etaoinshrdlucmfwypvbgk etaoin etaoin shrdlu, eta. ";

    public TypeSize {
        if (percent < 50 || percent > 400) {
            throw new IllegalArgumentException("Text is set at 50 to 400 percent");
        }
    }

    /** Size of reading text in pixels. */
    public double em() {
        return 16.0 * percent / 100;
    }

    /** Distance of lines in pixels; whole, so that every line falls on the same pixel rows. */
    public double lineHeight() {
        return Math.rint(25.0 * percent / 100);
    }

    /** Distance of the baseline from the top of a line in pixels. */
    public double baseline() {
        return Math.rint(17.5 * percent / 100);
    }

    /** Width in pixels of a line of so many average characters of English prose. */
    public double measure(int characters) {
        return Math.ceil(characters * average());
    }

    /** The most average characters that fit a width in pixels; at least 1. */
    public int charactersIn(double pixels) {
        return Math.max(1, (int) Math.floor(pixels / average()));
    }

    private double average() {
        return Widths.of(Typeface.SERIF, FREQUENT, 0, FREQUENT.length(), em()) / FREQUENT.length();
    }
}
