package org.touchstone.domain.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A text without regard to case, in which words are found at the places they have in the original. Every code point is
 * folded by itself, some into several ({@code ß} into {@code ss}, the ligature {@code ﬁ} into {@code fi}), so that the
 * folded text may be longer or shorter than the original; a place is never reckoned from one in the other. The Turkish
 * letters {@code İ} and {@code ı} are found as {@code i}, as is a dot that a lower case {@code i} was given. Immutable; any
 * thread.
 */
public final class FoldedText {
    private static final int COMBINING_DOT = 0x0307;
    /** Folding a folded text changes nothing; two rounds are enough for every code point there is. */
    private static final int ROUNDS = 3;

    private final String original;
    private final String folded;
    /** For each unit of the folded text where the code point it came from begins in the original, and one more. */
    private final int[] starts;

    private FoldedText(String original, String folded, int[] starts) {
        this.original = original;
        this.folded = folded;
        this.starts = starts;
    }

    /**
     * Where something was found in the original.
     *
     * @param start first UTF-16 unit
     * @param end the unit after the last; greater than {@code start}
     */
    public record Found(int start, int end) {}

    /** Folds a text and remembers where everything came from. */
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

    /** The text without regard to case, for {@link String#contains}. */
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

    /** An i has a dot already. */
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

    /** Each code point by itself: in a whole word a final sigma would stay another letter. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        text.codePoints().forEach(each -> lower.append(Character.toString(each).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    /**
     * The first place of some words at or after a place.
     *
     * @param words in any case; nothing is found for none
     * @param from UTF-16 unit of the original from which on the place begins
     * @return whole code points, even where a part of what one is folded into was asked for
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

    /** The first folded unit that came from this unit of the original or a later one. */
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

    /** The end of the code point that a folded unit came from, and of what vanished after it. */
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
