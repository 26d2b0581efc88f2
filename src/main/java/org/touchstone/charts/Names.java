package org.touchstone.charts;

import java.text.Bidi;

/** Makes untrusted names fit for one line of text. */
public final class Names {
    /** Maximum length; the rest of longer names would be neither readable nor spoken. */
    private static final int MOST_CODE_POINTS = 200;

    private static final int REPLACEMENT = 0xFFFD;
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private Names() {}

    /**
     * Returns the name on one line: white space is collapsed, and every control, formatting, private-use or lone
     * surrogate code point is replaced by the replacement character, so that a name can neither reorder its
     * surroundings nor hide a part of itself.
     */
    public static String clean(String name) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int kept = 0;
        for (int i = 0; i < name.length() && kept < MOST_CODE_POINTS; ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(' ');
                kept++;
                gap = false;
            }
            out.appendCodePoint(shown(c));
            kept++;
            if (kept == MOST_CODE_POINTS && i < name.length()) {
                out.append('…');
            }
        }
        return out.isEmpty() ? "(no name)" : out.toString();
    }

    private static int shown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> c;
        };
    }

    /** Returns the clean name for use within a sentence; a right-to-left name is isolated. */
    public static String within(String name) {
        return isolated(clean(name));
    }

    /** Isolates the direction of a clean text. */
    public static String isolated(String clean) {
        return Bidi.requiresBidi(clean.toCharArray(), 0, clean.length())
                ? FIRST_STRONG_ISOLATE + clean + POP_ISOLATE
                : clean;
    }

    /** Returns a clean text of at most this number of code points, for use within a sentence. */
    public static String cut(String clean, int most) {
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    static boolean rightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
