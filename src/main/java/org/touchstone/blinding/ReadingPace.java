package org.touchstone.blinding;

/** Estimates the shortest plausible reading time of a text. */
public final class ReadingPace {
    /** Words per minute of a very fast reader. */
    public static final int WORDS_A_MINUTE = 700;
    /** Divisor of that reader's time below which a viewport cannot have been read. */
    private static final int SHARE = 4;

    private static final int MILLIS_A_MINUTE = 60_000;
    /**
     * Letters of an average word. Texts are measured in letters, so that scripts without spaces are treated alike.
     */
    private static final int LETTERS_A_WORD = 5;
    /** Letters equivalent to one ideograph: two ideographs make about a word. */
    private static final double LETTERS_AN_IDEOGRAPH = 2.5;

    private ReadingPace() {}

    /**
     * Returns the time below which a text was skimmed rather than read: a quarter of its reading time at
     * {@link #WORDS_A_MINUTE}.
     *
     * @param text as shown
     * @return milliseconds, at least 0
     */
    public static long skimMillis(CharSequence text) {
        double letters = text.codePoints()
                .mapToDouble(
                        c -> Character.isIdeographic(c) ? LETTERS_AN_IDEOGRAPH : Character.isLetterOrDigit(c) ? 1 : 0)
                .sum();
        return Math.round(letters / LETTERS_A_WORD * MILLIS_A_MINUTE / WORDS_A_MINUTE / SHARE);
    }
}
