package org.touchstone.ui.text.layout;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Breaks a paragraph into lines one at a time, at the positions that Unicode allows (between words in Thai, between
 * characters in Chinese and Japanese). A word wider than a line is broken between characters. Not thread-safe.
 */
final class LineBreaks {
    private static final double TOLERANCE = 0.01;

    private final Paragraph paragraph;
    private final String string;
    private final BreakIterator words;
    private final double width;
    private double firstWidth;
    private int at;
    private boolean done;

    /**
     * @param width of a line, px
     * @param firstWidth width of the first line, px
     */
    LineBreaks(Paragraph paragraph, double width, double firstWidth) {
        this.paragraph = paragraph;
        this.string = paragraph.string();
        this.width = width;
        this.firstWidth = firstWidth;
        words = BreakIterator.getLineInstance(hasThai(string) ? Locale.forLanguageTag("th") : Locale.ROOT);
        words.setText(string.replace(Paragraph.OBJECT, '\u4E00'));
    }

    private static boolean hasThai(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c >= 0x0E00 && c <= 0x0E7F && UnicodeScript.of(c) == UnicodeScript.THAI) {
                return true;
            }
        }
        return false;
    }

    /**
     * A line: offsets of its start, of the end of its ink and of the next line's start, in the paragraph's string.
     */
    record Extent(int from, int inkEnd, int next) {}

    boolean hasNext() {
        return !done;
    }

    /** Returns the next line. An empty paragraph has one empty line. */
    Extent next() {
        int from = at;
        double room = firstWidth + TOLERANCE;
        firstWidth = width;
        int end = from;
        double used = 0;
        while (end < string.length()) {
            int next = words.following(end);
            if (next == BreakIterator.DONE) {
                next = string.length();
            }
            int ink = trimmed(end, next);
            double inkWidth = paragraph.width(end, ink);
            if (used + inkWidth > room) {
                if (end == from) {
                    end = withinWord(from, ink, room);
                }
                break;
            }
            used += inkWidth + paragraph.width(ink, next);
            end = next;
        }
        at = end;
        done = at >= string.length();
        return new Extent(from, trimmed(from, end), end);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(string.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Returns how many characters of a word fit; at least one, so that lines always advance. */
    private int withinWord(int from, int to, double room) {
        double used = 0;
        int end = from;
        while (end < to) {
            int next = cluster(end, to);
            double w = paragraph.width(end, next);
            if (used + w > room && end > from) {
                return end;
            }
            used += w;
            end = next;
        }
        return end;
    }

    private int cluster(int from, int to) {
        int end = from + Character.charCount(string.codePointAt(from));
        while (end < to) {
            int c = string.codePointAt(end);
            int type = Character.getType(c);
            boolean glued = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.FORMAT;
            if (!glued) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
