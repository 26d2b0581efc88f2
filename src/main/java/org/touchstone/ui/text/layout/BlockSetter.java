package org.touchstone.ui.text.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.markdown.Block;
import org.touchstone.markdown.BlockFrame;
import org.touchstone.markdown.Run;
import org.touchstone.markdown.RunStyle;
import org.touchstone.ui.text.type.Typeface;
import org.touchstone.ui.text.type.Widths;

/**
 * Lays out the blocks of one turn line by line, on demand. Every block is aligned to the line grid: there are no
 * empty lines between blocks; consecutive paragraphs are separated by an indent instead, as in a book. Not
 * thread-safe.
 */
final class BlockSetter implements Iterator<Line> {
    private static final double ITEM_INDENT = 1.5;
    private static final double QUOTE_INDENT = 1.25;
    private static final double PARAGRAPH_INDENT = 1.25;
    private static final double CODE_PADDING = 0.5;

    /**
     * The parameters of a layout.
     *
     * @param turn index of their turn
     * @param judged whether the text is judged
     * @param width of a line, px
     * @param em size of reading text, px
     * @param rtl direction of paragraphs without strong characters
     * @param airy whether empty lines separate blocks; never for judged text
     */
    record Context(int turn, boolean judged, double width, double em, boolean rtl, boolean airy) {}

    private final Context context;
    private final Iterator<Block> blocks;
    private @Nullable Block before;
    private Iterator<Line> current = List.<Line>of().iterator();

    BlockSetter(Context context, List<Block> blocks) {
        this.context = context;
        this.blocks = blocks.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && blocks.hasNext()) {
            Block block = blocks.next();
            current = context.airy && isParted(block) ? parted(block) : lines(block);
            before = block;
        }
        return current.hasNext();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    private Iterator<Line> lines(Block block) {
        if (block instanceof Block.Text text) {
            return new TextLines(text, paragraphIndent(text));
        }
        if (block instanceof Block.Table table) {
            return TableSetter.lines(table, context, left(table.frame()), bars(table.frame()));
        }
        return List.of(rule((Block.Rule) block)).iterator();
    }

    /** Returns whether an empty line precedes a block. There is none between items of one list or after a heading. */
    private boolean isParted(Block block) {
        Block previous = before;
        if (previous == null) {
            return false;
        }
        boolean listGoesOn = isInItem(previous) && isInItem(block);
        boolean headed = previous instanceof Block.Text text && text.kind() == Block.Kind.HEADING;
        return !listGoesOn && !headed;
    }

    private static boolean isInItem(Block block) {
        return block.frame().levels().contains(BlockFrame.Level.ITEM);
    }

    private Iterator<Line> parted(Block block) {
        List<Double> bars = isQuoted(block) && before != null && isQuoted(before) ? bars(block.frame()) : List.of();
        Line.Edges edges = new Line.Edges(0, context.width, bars, context.rtl, false, false);
        List<Line> lines = new ArrayList<>();
        int start = start(block);
        lines.add(new Line(context.turn, Line.Kind.TEXT, List.of(), edges, start, start));
        lines(block).forEachRemaining(lines::add);
        return lines.iterator();
    }

    private static boolean isQuoted(Block block) {
        return block.frame().levels().contains(BlockFrame.Level.QUOTE);
    }

    /** Returns the first source offset of a block; 0 if it shows no source. */
    private static int start(Block block) {
        if (block instanceof Block.Text text) {
            return text.runs().isEmpty() ? 0 : text.runs().get(0).start();
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .mapToInt(Run::start)
                    .findFirst()
                    .orElse(0);
        }
        return ((Block.Rule) block).source().start();
    }

    private double paragraphIndent(Block.Text text) {
        boolean follows = before instanceof Block.Text previous
                && previous.kind() == Block.Kind.PARAGRAPH
                && text.kind() == Block.Kind.PARAGRAPH
                && previous.frame().levels().equals(text.frame().levels())
                && text.frame().bullet() == null
                && !text.frame().levels().contains(BlockFrame.Level.ITEM);
        return follows && !context.airy ? PARAGRAPH_INDENT * context.em : 0;
    }

    private Line rule(Block.Rule rule) {
        double left = left(rule.frame());
        return new Line(
                context.turn,
                Line.Kind.RULE,
                List.of(),
                new Line.Edges(left, context.width, bars(rule.frame()), context.rtl, false, false),
                rule.source().start(),
                rule.source().end());
    }

    private double left(BlockFrame frame) {
        double left = 0;
        for (BlockFrame.Level level : frame.levels()) {
            left += (level == BlockFrame.Level.ITEM ? ITEM_INDENT : QUOTE_INDENT) * context.em;
        }
        // However deep the nesting, half of the line is left for text.
        return Math.min(left, context.width / 2);
    }

    private List<Double> bars(BlockFrame frame) {
        List<Double> bars = new ArrayList<>();
        double x = 0;
        for (BlockFrame.Level level : frame.levels()) {
            if (level == BlockFrame.Level.QUOTE && x < context.width / 2) {
                bars.add(x + 0.25 * context.em);
            }
            x += (level == BlockFrame.Level.ITEM ? ITEM_INDENT : QUOTE_INDENT) * context.em;
        }
        return bars;
    }

    /** Splits runs at the author's line breaks. */
    static List<List<Run>> paragraphs(List<Run> runs) {
        List<List<Run>> all = new ArrayList<>();
        List<Run> one = new ArrayList<>();
        for (Run run : runs) {
            if (run.is(RunStyle.BREAK)) {
                all.add(one);
                one = new ArrayList<>();
            } else {
                one.add(run);
            }
        }
        all.add(one);
        return all;
    }

    /** The lines of a block of running text. */
    private final class TextLines implements Iterator<Line> {
        private final Block.Text block;
        private final boolean tinted;
        private final List<List<Run>> paragraphs;
        private final double left;
        private final double textLeft;
        private final double textWidth;
        private double indent;
        private int number;
        private int lastEnd;
        private @Nullable Paragraph paragraph;
        private @Nullable LineBreaks breaks;
        private @Nullable Run bullet;

        TextLines(Block.Text block, double indent) {
            this.block = block;
            this.indent = indent;
            paragraphs = paragraphs(block.runs());
            bullet = block.frame().bullet();
            tinted = block.kind() == Block.Kind.CODE
                    || block.kind() == Block.Kind.MATH
                    || block.kind() == Block.Kind.HTML;
            left = left(block.frame());
            double padding = tinted ? CODE_PADDING * context.em : 0;
            textLeft = left + padding;
            textWidth = context.width - left - 2 * padding;
            lastEnd = bullet == null ? 0 : bullet.end();
        }

        @Override
        public boolean hasNext() {
            return (breaks != null && breaks.hasNext()) || number < paragraphs.size();
        }

        @Override
        public Line next() {
            boolean continues = breaks != null && breaks.hasNext();
            Paragraph set = paragraph;
            LineBreaks lines = breaks;
            if (set == null || lines == null || !lines.hasNext()) {
                set = new Paragraph(paragraphs.get(number++), context.em, context.judged, context.rtl && !tinted);
                lines = new LineBreaks(set, textWidth, textWidth - indent);
                paragraph = set;
                breaks = lines;
            } else {
                indent = 0;
            }
            Line line = line(set, lines.next(), continues);
            indent = 0;
            return line;
        }

        private Line line(Paragraph set, LineBreaks.Extent extent, boolean continues) {
            boolean rtl = set.isRtl();
            List<GlyphRun> drawn = set.pieces(extent.from(), extent.inkEnd());
            double used = drawn.isEmpty() ? 0 : drawn.get(drawn.size() - 1).right();
            double x = rtl ? context.width - textLeft - indent - used : textLeft + indent;
            List<GlyphRun> placed = new ArrayList<>();
            drawn.forEach(p -> placed.add(p.at(p.x() + x)));
            int start = set.string().isEmpty() ? lastEnd : set.source(extent.from());
            int end = set.string().isEmpty() ? lastEnd : Math.max(start, set.source(extent.next()));
            if (bullet != null) {
                start = Math.min(start, bullet.start());
                end = Math.max(end, bullet.end());
                placed.add(0, bulletPiece(bullet, rtl));
                bullet = null;
            }
            lastEnd = end;
            List<Double> bars = rtl
                    ? bars(block.frame()).stream().map(b -> context.width - b).toList()
                    : bars(block.frame());
            double from = rtl ? 0 : left;
            double to = rtl ? context.width - left : context.width;
            Line.Edges edges = new Line.Edges(from, to, bars, rtl, false, continues);
            return new Line(context.turn, tinted ? Line.Kind.CODE : Line.Kind.TEXT, placed, edges, start, end);
        }

        private GlyphRun bulletPiece(Run run, boolean rtl) {
            double width = Widths.of(Typeface.SERIF, run.text(), 0, run.text().length(), context.em);
            double gap = 0.6 * context.em;
            double x = rtl ? context.width - left + gap : left - gap - width;
            return new GlyphRun(
                    GlyphRun.Kind.TEXT,
                    run.text(),
                    Typeface.SERIF,
                    context.em,
                    x,
                    width,
                    run.start(),
                    run.end(),
                    false,
                    Set.of(),
                    rtl,
                    null);
        }
    }
}
