package org.touchstone.ui.text.view;

/**
 * A mark drawn on a text. Its underline tells its kind without colour; its label is what a pointer and a screen reader
 * are told.
 *
 * @param range what is marked
 * @param line how it is underlined
 * @param label such as "1 Factual error"
 * @param focused whether it is the one being looked at
 */
public record TextMark(TextRange range, Underline line, String label, boolean focused) {
    /** Kinds of underline, told apart without colour. */
    public enum Underline {
        SOLID,
        DOUBLE,
        DASHED,
        DOTTED,
        DASH_DOTTED,
        THICK,
        LONG_DASHED
    }
}
