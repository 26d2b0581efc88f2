package org.touchstone.markdown;

/** How a run of text differs from plain text. */
public enum RunStyle {
    STRONG,
    EMPHASIS,
    /** Inline code or a line of a code block. */
    CODE,
    /** Formula source, left as written. */
    MATH,
    /** Text of a link; links cannot be followed. */
    LINK,
    /** The target of a link or image, in full. */
    TARGET,
    /** HTML source, shown as text. */
    HTML,
    /**
     * A visible replacement for something that must not act or cannot be seen, such as a control character or an
     * image.
     */
    CHIP,
    /** Added by the display or of lesser importance, such as the language of a code block. */
    ASIDE,
    /** A line break; the text is a line feed. */
    BREAK
}
