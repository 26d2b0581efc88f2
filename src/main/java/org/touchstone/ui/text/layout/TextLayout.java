package org.touchstone.ui.text.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Role;
import org.touchstone.markdown.Block;
import org.touchstone.markdown.BlockFrame;
import org.touchstone.markdown.Run;
import org.touchstone.markdown.RunStyle;
import org.touchstone.ui.text.type.TypeSize;

/**
 * A text laid out at one size and width: a list of lines on the grid, computed on demand. Thread-safe; concurrent
 * callers block each other.
 */
public final class TextLayout {
    private final ReadingText text;
    private final TypeSize size;
    private final double width;
    private final List<Line> lines = new ArrayList<>();
    private final Iterator<ReadingText.Part> parts;
    private @Nullable Iterator<Line> current;

    TextLayout(ReadingText text, TypeSize size, double width) {
        this.text = text;
        this.size = size;
        this.width = width;
        parts = text.parts().iterator();
    }

    /** Returns the text. */
    public ReadingText text() {
        return text;
    }

    /** Returns the size. */
    public TypeSize size() {
        return size;
    }

    /** Returns the width of a line, px. */
    public double width() {
        return width;
    }

    /** Returns the number of lines, but at most {@code atMost}; computes no more than that. */
    public synchronized int count(int atMost) {
        while (lines.size() < atMost) {
            Line next = work();
            if (next == null) {
                break;
            }
            lines.add(next);
        }
        return Math.min(lines.size(), atMost);
    }

    /** Returns the number of lines; computes all of them. */
    public int count() {
        return count(Integer.MAX_VALUE);
    }

    /** Returns a line by number, from 0; null past the end. */
    @Nullable
    public synchronized Line line(int number) {
        return number >= 0 && count(number + 1) > number ? lines.get(number) : null;
    }

    /**
     * Returns the number of the first line that shows a source offset of a turn, or what follows it; the last line if
     * there is none.
     */
    public synchronized int lineAt(int turn, int offset) {
        int found = 0;
        for (int i = 0; ; i++) {
            Line line = line(i);
            if (line == null || line.turn() > turn) {
                return found;
            }
            if (line.turn() == turn && line.kind() != Line.Kind.ROLE) {
                if (line.start() > offset && found > 0) {
                    return found;
                }
                found = i;
                if (line.end() > offset) {
                    return i;
                }
            }
        }
    }

    private @Nullable Line work() {
        while (current == null || !current.hasNext()) {
            if (!parts.hasNext()) {
                return null;
            }
            current = lines(parts.next());
        }
        return current.next();
    }

    private Iterator<Line> lines(ReadingText.Part part) {
        boolean judged = part.role() == Role.ASSISTANT;
        boolean rtl = isRtl(part.source());
        BlockSetter.Context context =
                new BlockSetter.Context(part.index(), judged, width, size.em(), rtl, text.isAiry());
        List<Block> blocks = part.blocks();
        if (blocks.isEmpty()) {
            Run nothing = Run.atomic("The text is empty.", 0, 0, Set.of(RunStyle.ASIDE));
            blocks = List.of(new Block.Text(Block.Kind.PARAGRAPH, BlockFrame.NONE, List.of(nothing)));
        }
        Iterator<Line> set = new BlockSetter(context, blocks);
        return text.parts().size() > 1 ? new WithRole(role(part), set) : set;
    }

    /** Returns the direction of the first letter that has one. */
    private static boolean isRtl(String source) {
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            byte direction = Character.getDirectionality(source.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    private Line role(ReadingText.Part part) {
        String word = switch (part.role()) {
            case SYSTEM -> "Instructions";
            case USER -> "Question";
            case ASSISTANT -> "Answer";
            case TOOL -> "Tool";
        };
        Line.Edges edges = new Line.Edges(0, width, List.of(), false, false, false);
        return new Line(part.index(), Line.Kind.ROLE, aside(word), edges, 0, 0);
    }

    /** Lays out words of the interface to be shown between the lines of the text; may be empty. */
    public List<GlyphRun> aside(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Run run = Run.atomic(words, 0, 0, Set.of(RunStyle.ASIDE));
        return new Paragraph(List.of(run), size.em(), false, false).pieces(0, words.length());
    }

    /** The speaker line, then the lines of the turn. */
    private static final class WithRole implements Iterator<Line> {
        private final Iterator<Line> rest;
        private @Nullable Line role;

        WithRole(Line role, Iterator<Line> rest) {
            this.role = role;
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            return role != null || rest.hasNext();
        }

        @Override
        public Line next() {
            Line first = role;
            role = null;
            return first != null ? first : rest.next();
        }
    }
}
