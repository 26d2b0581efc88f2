package org.touchstone.ui.text.layout;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.markdown.Run;
import org.touchstone.markdown.RunStyle;
import org.touchstone.ui.text.type.EmojiIndex;
import org.touchstone.ui.text.type.TextStyle;
import org.touchstone.ui.text.type.Typeface;
import org.touchstone.ui.text.type.TypefaceMetrics;
import org.touchstone.ui.text.type.Widths;

/**
 * The text between two line breaks of the author, divided into parts of one typeface each. Emoji and chips are one
 * object replacement character each in its string. Not thread-safe.
 */
final class Paragraph {
    static final char OBJECT = '\uFFFC';

    private static final double EMOJI_WIDTH = 1.25;
    private static final double CHIP_PADDING = 0.3;
    private static final int TAB_SPACES = 4;

    /** A part of the string with one typeface, from one run. */
    private record Part(
            GlyphRun.Kind kind,
            int from,
            int to,
            Run run,
            int runOffset,
            int units,
            Typeface face,
            double size,
            EmojiIndex.@Nullable Cell emoji) {}

    private final String string;
    private final List<Part> parts;
    private final @Nullable Bidi bidi;

    /**
     * @param runs runs without line breaks
     * @param em size of reading text, px
     * @param judged whether the text is judged
     * @param rtlByDefault direction if no character of the paragraph has one
     */
    Paragraph(List<Run> runs, double em, boolean judged, boolean rtlByDefault) {
        Cutter cutter = new Cutter(em, judged);
        runs.forEach(cutter::add);
        string = cutter.string.toString();
        parts = cutter.parts;
        char[] chars = string.toCharArray();
        boolean needed = rtlByDefault || Bidi.requiresBidi(chars, 0, chars.length);
        bidi = needed
                ? new Bidi(
                        string,
                        rtlByDefault ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                : null;
    }

    String string() {
        return string;
    }

    boolean isRtl() {
        return bidi != null && !bidi.baseIsLeftToRight();
    }

    /** Returns the width of a part of the string, px. */
    double width(int from, int to) {
        double width = 0;
        for (int i = find(from); i < parts.size() && parts.get(i).from < to; i++) {
            width += width(parts.get(i), Math.max(from, parts.get(i).from), Math.min(to, parts.get(i).to));
        }
        return width;
    }

    private double width(Part part, int from, int to) {
        return switch (part.kind) {
            case EMOJI -> part.size * EMOJI_WIDTH;
            case SPACE -> TAB_SPACES * (to - from) * Widths.of(part.face, " ", 0, 1, part.size);
            case CHIP ->
                Widths.of(part.face, part.run.text(), 0, part.run.text().length(), part.size)
                        + 2 * CHIP_PADDING * part.size
                        + 2;
            case TEXT -> Widths.of(part.face, string, from, to, part.size);
        };
    }

    /** Returns the first source offset shown at an offset of the string. */
    int source(int at) {
        if (parts.isEmpty()) {
            return 0;
        }
        if (at >= string.length()) {
            return parts.get(parts.size() - 1).run.end();
        }
        Part part = parts.get(find(at));
        return part.run.verbatim() ? part.run.start() + part.runOffset + at - part.from : part.run.start();
    }

    /** Returns the index of the part that holds an offset of the string. */
    private int find(int at) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).from <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Returns the glyph runs of a range, placed from x = 0 on in drawing order. */
    List<GlyphRun> pieces(int from, int to) {
        List<GlyphRun> pieces = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        int at = from;
        Bidi line = bidi == null || from >= to ? null : bidi.createLineBidi(from, to);
        while (at < to) {
            int level = line == null ? 0 : line.getLevelAt(at - from);
            int end = to;
            if (line != null) {
                end = at + 1;
                while (end < to && line.getLevelAt(end - from) == level) {
                    end++;
                }
            }
            addPieces(pieces, levels, at, end, level);
            at = end;
        }
        return placed(pieces, levels);
    }

    private void addPieces(List<GlyphRun> pieces, List<Integer> levels, int from, int to, int level) {
        for (int i = find(from); i < parts.size() && parts.get(i).from < to; i++) {
            Part part = parts.get(i);
            int start = Math.max(from, part.from);
            int end = Math.min(to, part.to);
            if (start >= end) {
                continue;
            }
            Run run = part.run;
            boolean verbatim = run.verbatim() && part.kind != GlyphRun.Kind.EMOJI;
            int unit = run.start() + part.runOffset + start - part.from;
            int units = part.kind == GlyphRun.Kind.EMOJI ? part.units : end - start;
            String shown = switch (part.kind) {
                case CHIP -> run.text();
                case EMOJI -> run.text().substring(part.runOffset, part.runOffset + units);
                case TEXT, SPACE -> string.substring(start, end);
            };
            pieces.add(new GlyphRun(
                    part.kind,
                    shown,
                    part.face,
                    part.size,
                    0,
                    width(part, start, end),
                    run.verbatim() ? unit : run.start(),
                    run.verbatim() ? unit + units : run.end(),
                    verbatim,
                    run.marks(),
                    level % 2 == 1,
                    part.emoji));
            levels.add(level);
        }
    }

    private static List<GlyphRun> placed(List<GlyphRun> logical, List<Integer> levels) {
        List<GlyphRun> drawn = new ArrayList<>(logical);
        if (levels.stream().anyMatch(l -> l != 0)) {
            reorder(drawn, new ArrayList<>(levels));
        }
        double x = 0;
        for (int i = 0; i < drawn.size(); i++) {
            drawn.set(i, drawn.get(i).at(x));
            x += drawn.get(i).width();
        }
        return drawn;
    }

    /** Reorders runs by rule L2 of the Unicode bidirectional algorithm. */
    private static void reorder(List<GlyphRun> pieces, List<Integer> levels) {
        int highest = Collections.max(levels);
        for (int level = highest; level > 0; level--) {
            int i = 0;
            while (i < pieces.size()) {
                int end = i;
                while (end < pieces.size() && levels.get(end) >= level) {
                    end++;
                }
                if (end > i) {
                    Collections.reverse(pieces.subList(i, end));
                    Collections.reverse(levels.subList(i, end));
                }
                i = Math.max(end, i) + 1;
            }
        }
    }

    /** Divides runs into parts. */
    private static final class Cutter {
        private final double em;
        private final boolean judged;
        private final StringBuilder string = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        Cutter(double em, boolean judged) {
            this.em = em;
            this.judged = judged;
        }

        void add(Run run) {
            TextStyle look = TextStyle.of(run, judged);
            double size = em * look.scale();
            if (run.is(RunStyle.CHIP)) {
                part(GlyphRun.Kind.CHIP, run, 0, run.text().length(), look.face(), size, null);
                string.append(OBJECT);
                return;
            }
            String text = run.text();
            int i = 0;
            int from = 0;
            Typeface face = look.face();
            while (i < text.length()) {
                int c = text.codePointAt(i);
                var emoji = c < 0x23
                        ? Optional.<EmojiIndex.Match>empty()
                        : EmojiIndex.get().at(text, i);
                if (emoji.isPresent() || c == '\t') {
                    text(run, from, i, face, size);
                    int end = emoji.map(EmojiIndex.Match::end).orElse(i + 1);
                    if (emoji.isPresent()) {
                        part(
                                GlyphRun.Kind.EMOJI,
                                run,
                                i,
                                end - i,
                                face,
                                em,
                                emoji.get().cell());
                        string.append(OBJECT);
                    } else {
                        part(GlyphRun.Kind.SPACE, run, i, 1, face, size, null);
                        string.append('\t');
                    }
                    i = end;
                    from = i;
                    continue;
                }
                Typeface wanted = face(c, look, face, i == from);
                if (wanted != face) {
                    text(run, from, i, face, size);
                    from = i;
                    face = wanted;
                }
                i += Character.charCount(c);
            }
            text(run, from, i, face, size);
        }

        /** Letters determine the typeface; spaces, marks and punctuation use that of the preceding character. */
        private static Typeface face(int c, TextStyle look, Typeface current, boolean first) {
            if (c < 0x250 && current == look.face()) {
                return current;
            }
            int type = Character.getType(c);
            if (!first && (type == Character.NON_SPACING_MARK || type == Character.FORMAT)) {
                return current;
            }
            boolean follows = !Character.isLetterOrDigit(c)
                    && !first
                    && TypefaceMetrics.of(current).covers(c);
            return follows ? current : look.face().covering(c, look.bold());
        }

        private void text(Run run, int from, int to, Typeface face, double size) {
            if (from < to) {
                part(GlyphRun.Kind.TEXT, run, from, to - from, face, size, null);
                string.append(run.text(), from, to);
            }
        }

        private void part(
                GlyphRun.Kind kind,
                Run run,
                int runOffset,
                int units,
                Typeface face,
                double size,
                EmojiIndex.@Nullable Cell emoji) {
            int from = string.length();
            int length = kind == GlyphRun.Kind.TEXT ? units : 1;
            parts.add(new Part(kind, from, from + length, run, runOffset, units, face, size, emoji));
        }
    }
}
