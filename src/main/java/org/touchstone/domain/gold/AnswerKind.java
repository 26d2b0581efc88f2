package org.touchstone.domain.gold;

/** The kind of item, as far as it determines the form of its answers. */
public enum AnswerKind {
    /** Which of two responses is better. */
    COMPARISON(1),
    /** How good one response is. */
    RATING(2),
    /** The order of three to eight responses. */
    RANKING(2);

    private final int reader;

    AnswerKind(int reader) {
        this.reader = reader;
    }

    /** The lowest reader number of study keys that knows this kind ({@code study-key-v1.md}). */
    public int reader() {
        return reader;
    }

    /** This program's reader number of study keys. */
    public static int newestReader() {
        int newest = 1;
        for (AnswerKind kind : values()) {
            newest = Math.max(newest, kind.reader);
        }
        return newest;
    }
}
