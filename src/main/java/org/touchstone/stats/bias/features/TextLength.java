package org.touchstone.stats.bias.features;

/**
 * The length of a text, of the untrimmed source.
 *
 * @param characters Unicode code points, from 0
 * @param words runs of non-space characters, from 0
 */
public record TextLength(int characters, int words) {

    /** Measures a text. White space is that of Unicode, including no-break spaces. */
    public static TextLength of(String text) {
        int characters = 0;
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            characters++;
            boolean space = isSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return new TextLength(characters, words);
    }

    /**
     * Returns whether other tools split words at the character: Java's white space, the no-break spaces and the
     * next-line control.
     */
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }
}
