package org.touchstone.domain.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A case-folded text for searching, which maps every match to its place in the original. Every code point is folded
 * separately, some into several ({@code ß} into {@code ss}, the ligature {@code ﬁ} into {@code fi}), so that the folded
 * text may be longer or shorter than the original; offsets of one are never used in the other. The Turkish letters
 * {@code İ} and {@code ı} match {@code i}, as does a lower-case {@code i} with a combining dot. Immutable; any thread.
 */
public final class FoldedText {
    private static final int COMBINING_DOT = 0x0307;
    /** Upper limit of rounds until folding changes nothing; two suffice for every code point. */
    private static final int ROUNDS = 3;

    private final String original;
    private final String folded;
    /**
     * For each unit of the folded text, the offset in the original of the code point that it came from; with one extra
     * element at the end.
     */
    private final int[] starts;

    private FoldedText(String original, String folded, int[] starts) {
        this.original = original;
        this.folded = folded;
        this.starts = starts;
    }

    /**
     * The place of a match in the original.
     *
     * @param start first UTF-16 unit
     * @param end the unit after the last; greater than {@code start}
     */
    public record Found(int start, int end) {}

    /** Folds a text and records where each unit came from. */
    public static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] starts = new int[text.length() + 16];
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int before = folded.length();
            append(folded, codePoint);
            if (folded.length() >= starts.length) {
                starts = Arrays.copyOf(starts, folded.length() * 2);
            }
            Arrays.fill(starts, before, folded.length(), at);
            at += Character.charCount(codePoint);
        }
        starts[folded.length()] = text.length();
        return new FoldedText(text, folded.toString(), Arrays.copyOf(starts, folded.length() + 1));
    }

    /** Returns the case-folded text, for {@link String#contains}. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(folded, codePoint));
        return folded.toString();
    }

    private static void append(StringBuilder into, int codePoint) {
        if (codePoint < 0x80) {
            into.append((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint));
        } else if (codePoint == COMBINING_DOT) {
            appendDot(into);
        } else {
            for (int each : folded(codePoint).codePoints().toArray()) {
                if (each == COMBINING_DOT) {
                    appendDot(into);
                } else {
                    into.appendCodePoint(each);
                }
            }
        }
    }

    /** An i already has a dot. */
    private static void appendDot(StringBuilder into) {
        if (into.length() == 0 || into.charAt(into.length() - 1) != 'i') {
            into.append((char) COMBINING_DOT);
        }
    }

    private static String folded(int codePoint) {
        String text = Character.toString(codePoint);
        for (int round = 0; round < ROUNDS; round++) {
            String next = lower(text.toUpperCase(Locale.ROOT));
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    /** Each code point separately: in a whole word a final sigma would stay a different letter. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        text.codePoints().forEach(each -> lower.append(Character.toString(each).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    /**
     * Finds the first match at or after an offset.
     *
     * @param words in any case; an empty text matches nothing
     * @param from UTF-16 unit of the original at which the match may begin
     * @return whole code points, even where only part of a code point's folding matches
     */
    public Optional<Found> find(String words, int from) {
        String wanted = fold(words);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int at = folded.indexOf(wanted, firstAt(from));
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(new Found(starts[at], end(at + wanted.length() - 1)));
    }

    /** Returns the first folded unit that came from this unit of the original or a later one. */
    private int firstAt(int from) {
        int low = 0;
        int high = folded.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the end of the code point that a folded unit came from, including following code points that fold to
     * nothing.
     */
    private int end(int unit) {
        int next = unit + 1;
        while (next < folded.length() && starts[next] == starts[unit]) {
            next++;
        }
        return starts[next];
    }

    @Override
    public String toString() {
        return original;
    }
}
