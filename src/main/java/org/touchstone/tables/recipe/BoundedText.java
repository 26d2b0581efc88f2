package org.touchstone.tables.recipe;

/**
 * A text for matching untrusted regular expressions, which may backtrack exponentially: it refuses access after a
 * fixed number of reads. Not thread-safe.
 */
final class BoundedText implements CharSequence {
    private static final long LOOKS = 100_000_000;
    private static final int LOOKS_A_CHARACTER = 20;

    private final String text;
    private long left;

    /** Thrown if a search reads more characters than allowed. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    BoundedText(String text) {
        this.text = text;
        begin();
    }

    /** Resets the count. Call it before each search. */
    void begin() {
        left = LOOKS + (long) LOOKS_A_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
