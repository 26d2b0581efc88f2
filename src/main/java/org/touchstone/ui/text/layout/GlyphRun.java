package org.touchstone.ui.text.layout;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.markdown.RunStyle;
import org.touchstone.ui.text.type.EmojiIndex;
import org.touchstone.ui.text.type.Typeface;

/**
 * A stretch of one line that is drawn in one go: one face, one direction, one look.
 *
 * @param kind how it is drawn
 * @param text what is shown
 * @param face typeface
 * @param size size in pixels
 * @param x left edge within the line, in pixels
 * @param width in pixels
 * @param start first source unit it stands for
 * @param end one past the last
 * @param verbatim whether text unit i is source unit start + i
 * @param marks how it is shown
 * @param rtl whether it reads from right to left
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
        /** White space that is wide but has no ink. */
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
