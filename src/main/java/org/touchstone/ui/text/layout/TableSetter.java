package org.touchstone.ui.text.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.touchstone.markdown.Block;
import org.touchstone.markdown.BlockFrame;
import org.touchstone.markdown.Run;
import org.touchstone.markdown.RunStyle;

/**
 * Lays out a table on the line grid: columns as wide as their contents if there is room, wrapped cells if there is
 * not, and a list of rows (each cell labelled by its column) if columns would become too narrow to read.
 */
final class TableSetter {
    private static final double GAP = 1.25;
    private static final double NARROWEST = 5;

    private final Block.Table table;
    private final BlockSetter.Context context;
    private final double left;
    private final List<Double> bars;

    private TableSetter(Block.Table table, BlockSetter.Context context, double left, List<Double> bars) {
        this.table = table;
        this.context = context;
        this.left = left;
        this.bars = bars;
    }

    /** Returns the lines of a table whose text area begins at {@code left}. */
    static Iterator<Line> lines(Block.Table table, BlockSetter.Context context, double left, List<Double> bars) {
        return new TableSetter(table, context, left, bars).lines();
    }

    private Iterator<Line> lines() {
        int columns = table.rows().isEmpty() ? 0 : table.rows().get(0).size();
        double gaps = GAP * context.em() * Math.max(0, columns - 1);
        double room = context.width() - left - gaps;
        if (columns == 0) {
            return List.<Line>of().iterator();
        }
        double[] natural = naturalWidths(columns);
        double[] widths = shared(natural, room);
        for (int c = 0; c < columns; c++) {
            if (widths[c] < Math.min(natural[c], NARROWEST * context.em()) - 0.01) {
                return asList();
            }
        }
        List<Line> lines = new ArrayList<>();
        table.rows().forEach(row -> addRow(lines, row, widths));
        return lines.iterator();
    }

    private double[] naturalWidths(int columns) {
        double[] natural = new double[columns];
        for (List<List<Run>> row : table.rows()) {
            for (int c = 0; c < Math.min(columns, row.size()); c++) {
                Paragraph cell = paragraph(row.get(c));
                natural[c] = Math.max(natural[c], cell.width(0, cell.string().length()));
            }
        }
        return natural;
    }

    /** Distributes the width: narrow columns get what they need; wide ones share the rest evenly. */
    private static double[] shared(double[] natural, double room) {
        double[] widths = natural.clone();
        boolean[] fixed = new boolean[natural.length];
        double rest = room;
        int open = natural.length;
        boolean changed = true;
        while (changed && open > 0) {
            changed = false;
            double share = rest / open;
            for (int c = 0; c < natural.length; c++) {
                if (!fixed[c] && natural[c] <= share) {
                    fixed[c] = true;
                    rest -= natural[c];
                    open--;
                    changed = true;
                }
            }
        }
        for (int c = 0; c < natural.length; c++) {
            widths[c] = fixed[c] ? natural[c] : rest / open;
        }
        return widths;
    }

    private Paragraph paragraph(List<Run> runs) {
        return new Paragraph(
                runs.stream().filter(r -> !r.is(RunStyle.BREAK)).toList(),
                context.em(),
                context.judged(),
                context.rtl());
    }

    private void addRow(List<Line> lines, List<List<Run>> row, double[] widths) {
        List<List<GlyphRun>> drawn = new ArrayList<>();
        double x = left;
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int c = 0; c < Math.min(widths.length, row.size()); c++) {
            Paragraph cell = paragraph(row.get(c));
            LineBreaks breaks = new LineBreaks(cell, widths[c], widths[c]);
            int number = 0;
            while (breaks.hasNext()) {
                LineBreaks.Extent extent = breaks.next();
                if (drawn.size() == number) {
                    drawn.add(new ArrayList<>());
                }
                List<GlyphRun> pieces = cell.pieces(extent.from(), extent.inkEnd());
                double used =
                        pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).right();
                double shift = x + (cell.isRtl() ? widths[c] - used : 0);
                List<GlyphRun> into = drawn.get(number++);
                pieces.forEach(p -> into.add(p.at(p.x() + shift)));
            }
            if (!cell.string().isEmpty()) {
                start = Math.min(start, cell.source(0));
                end = Math.max(end, cell.source(cell.string().length()));
            }
            x += widths[c] + GAP * context.em();
        }
        for (int i = 0; i < drawn.size(); i++) {
            Line.Edges edges = new Line.Edges(left, context.width(), bars, false, i == drawn.size() - 1, i > 0);
            lines.add(new Line(context.turn(), Line.Kind.TEXT, drawn.get(i), edges, Math.min(start, end), end));
        }
    }

    private Iterator<Line> asList() {
        List<Block> blocks = new ArrayList<>();
        List<List<Run>> header = table.rows().get(0);
        List<BlockFrame.Level> levels = new ArrayList<>(table.frame().levels());
        levels.add(BlockFrame.Level.ITEM);
        int first = table.rows().size() > 1 ? 1 : 0;
        for (int r = first; r < table.rows().size(); r++) {
            List<List<Run>> row = table.rows().get(r);
            List<Run> runs = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                if (c > 0) {
                    int at = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).end();
                    runs.add(Run.atomic("\n", at, at, Set.of(RunStyle.BREAK)));
                }
                if (first == 1 && c < header.size() && !header.get(c).isEmpty()) {
                    runs.addAll(header.get(c));
                    int at = runs.get(runs.size() - 1).end();
                    runs.add(Run.atomic(": ", at, at, Set.of(RunStyle.STRONG)));
                }
                runs.addAll(row.get(c));
            }
            int at = runs.isEmpty() ? 0 : runs.get(0).start();
            Run bullet = Run.atomic("\u2022", at, at, Set.of());
            blocks.add(new Block.Text(Block.Kind.PARAGRAPH, new BlockFrame(levels, bullet), runs));
        }
        return new BlockSetter(context, blocks);
    }
}
