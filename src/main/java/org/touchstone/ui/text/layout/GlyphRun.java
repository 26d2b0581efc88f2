package org.touchstone.ui.text.layout;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.markdown.RunStyle;
import org.touchstone.ui.text.type.EmojiIndex;
import org.touchstone.ui.text.type.Typeface;

/**
 * A piece of one line that is drawn as a unit: one typeface, one direction, one style.
 *
 * @param kind how it is drawn
 * @param text the displayed text
 * @param face typeface
 * @param size in px
 * @param x left edge within the line, px
 * @param width in px
 * @param start first source offset (UTF-16 unit) it shows
 * @param end one past the last
 * @param verbatim whether the text equals the source from offset start on
 * @param marks text styles
 * @param rtl whether it runs from right to left
 * @param emoji the picture, for emoji only
 */
public record GlyphRun(
        Kind kind,
        String text,
        Typeface face,
        double size,
        double x,
        double width,
        int start,
        int end,
        boolean verbatim,
        Set<RunStyle> marks,
        boolean rtl,
        EmojiIndex.@Nullable Cell emoji) {
    public enum Kind {
        TEXT,
        /** Wide white space without ink. */
        SPACE,
        EMOJI,
        CHIP
    }

    GlyphRun at(double newX) {
        return new GlyphRun(kind, text, face, size, newX, width, start, end, verbatim, marks, rtl, emoji);
    }

    public boolean is(RunStyle mark) {
        return marks.contains(mark);
    }

    public double right() {
        return x + width;
    }
}
