package org.touchstone.ui.text.view;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.text.layout.GlyphRun;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.layout.TextLayout;

/** Moves through the visible characters of a laid-out text, in source offsets, independent of any screen. */
public final class TextCursor {
    /** Keyboard steps. */
    public enum Step {
        CHARACTER,
        WORD,
        LINE,
        LINE_EDGE
    }

    /** A position in the text: before a source offset of a turn. */
    public record Place(int turn, int offset) {}

    private TextCursor() {}

    /** Returns the cursor positions of a line, in source order. */
    static NavigableSet<Integer> stops(Line line) {
        NavigableSet<Integer> stops = new TreeSet<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        line.pieces().stream().sorted(Comparator.comparingInt(GlyphRun::start)).forEach(piece -> {
            stops.add(piece.start());
            stops.add(piece.end());
            if (piece.verbatim() && piece.kind() == GlyphRun.Kind.TEXT) {
                characters.setText(piece.text());
                for (int i = characters.first(); i != BreakIterator.DONE; i = characters.next()) {
                    stops.add(piece.start() + i);
                }
            }
        });
        return stops;
    }

    /** Returns the position one step further, or the same at the edge of the turn. */
    public static Place moved(TextLayout text, Place from, Step step, boolean forward) {
        int number = text.lineAt(from.turn(), from.offset());
        return switch (step) {
            case CHARACTER -> character(text, from, number, forward);
            case WORD -> word(text, from, forward);
            case LINE -> line(text, from, number, forward);
            case LINE_EDGE -> {
                Line line = text.line(number);
                NavigableSet<Integer> stops = line == null ? new TreeSet<>() : stops(line);
                yield stops.isEmpty() ? from : new Place(from.turn(), forward ? stops.last() : stops.first());
            }
        };
    }

    private static Place character(TextLayout text, Place from, int number, boolean forward) {
        for (int i = number; ; i += forward ? 1 : -1) {
            Line line = text.line(i);
            if (line == null || line.turn() != from.turn()) {
                return from;
            }
            NavigableSet<Integer> stops = stops(line);
            Integer next = forward ? stops.higher(from.offset()) : stops.lower(from.offset());
            if (next != null) {
                return new Place(from.turn(), next);
            }
        }
    }

    private static Place word(TextLayout text, Place from, boolean forward) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        String source = text.text().source(from.turn());
        words.setText(source);
        int at = Math.max(0, Math.min(source.length(), from.offset()));
        while (true) {
            int next = forward ? words.following(Math.min(at, source.length())) : words.preceding(at);
            if (next == BreakIterator.DONE) {
                return new Place(from.turn(), forward ? source.length() : 0);
            }
            int inside = forward ? next - 1 : next;
            at = next;
            if (Character.isLetterOrDigit(source.codePointAt(inside)) || Character.isSurrogate(source.charAt(inside))) {
                return new Place(from.turn(), next);
            }
            if (next == 0 || next == source.length()) {
                return new Place(from.turn(), next);
            }
        }
    }

    private static Place line(TextLayout text, Place from, int number, boolean forward) {
        Line here = text.line(number);
        Line there = text.line(number + (forward ? 1 : -1));
        if (here == null
                || there == null
                || there.turn() != from.turn()
                || there.pieces().isEmpty()) {
            return from;
        }
        return new Place(from.turn(), offsetAt(there, xOf(here, from.offset())));
    }

    /** Returns the x position of a source offset on a line, px. */
    static double xOf(Line line, int offset) {
        @Nullable GlyphRun best = null;
        for (GlyphRun piece : line.pieces()) {
            if (piece.start() <= offset && offset <= piece.end() && (best == null || offset < piece.end())) {
                best = piece;
            }
        }
        if (best == null) {
            return line.edges().rtl() ? line.edges().right() : line.edges().left();
        }
        if (offset <= best.start()) {
            return best.rtl() ? best.right() : best.x();
        }
        double[] edges = GlyphRunNodes.edges(best, best.start(), offset);
        return best.rtl() ? edges[0] : edges[1];
    }

    /** Returns the source offset nearest to an x position on a line. */
    static int offsetAt(Line line, double x) {
        @Nullable GlyphRun nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (GlyphRun piece : line.pieces()) {
            double distance = Math.max(0, Math.max(piece.x() - x, x - piece.right()));
            if (distance < least) {
                least = distance;
                nearest = piece;
            }
        }
        if (nearest == null) {
            return line.start();
        }
        return GlyphRunNodes.offsetAt(nearest, Math.max(nearest.x(), Math.min(nearest.right(), x)));
    }
}
