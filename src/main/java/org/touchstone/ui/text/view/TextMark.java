package org.touchstone.ui.text.view;

/**
 * A mark drawn on a text. The form of its underline shows its kind independent of colour; its label is the tooltip
 * and the accessible text.
 *
 * @param range what is marked
 * @param line how it is underlined
 * @param label such as "1 Factual error"
 * @param focused whether it is highlighted
 */
public record TextMark(TextRange range, Underline line, String label, boolean focused) {
    /** Forms of underline, distinguishable without colour. */
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
