package org.touchstone.markdown;

/** How a run of text differs from plain reading text. */
public enum RunStyle {
    STRONG,
    EMPHASIS,
    /** Inline code or a line of a code block. */
    CODE,
    /** Formula source, left as written. */
    MATH,
    /** Text of a link; links are inert. */
    LINK,
    /** Where a link or image points to, in full. */
    TARGET,
    /** HTML source, shown as text. */
    HTML,
    /** A visible stand-in for something that must not act or cannot be seen, such as a control character or an image. */
    CHIP,
    /** Said by the display or of lesser weight, such as the language of a code block. */
    ASIDE,
    /** The reader's line ends here; the text is a line feed. */
    BREAK
}
