package org.touchstone.domain.gold;

/** What is asked of an item, and so which shape its answers have. */
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

    /** The smallest number of a reader of study keys that knows this kind ({@code study-key-v1.md}). */
    public int reader() {
        return reader;
    }

    /** The number of this program among the readers of study keys. */
    public static int newestReader() {
        int newest = 1;
        for (AnswerKind kind : values()) {
            newest = Math.max(newest, kind.reader);
        }
        return newest;
    }
}
