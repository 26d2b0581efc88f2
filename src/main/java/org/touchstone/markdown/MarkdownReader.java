package org.touchstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.touchstone.markdown.BlockFrame.Level;

/**
 * Parses CommonMark with tables into blocks. HTML stays text, images and links become words, formulas stay source,
 * and hidden characters become chips. Every text can be parsed: there are no syntax errors. Immutable and
 * thread-safe.
 */
public final class MarkdownReader {
    /** Maximum levels of quotes and lists; deeper ones are drawn at this depth. */
    public static final int DEEPEST = 6;
    /** Maximum length of text parsed as Markdown, in UTF-16 units; longer texts are shown as plain paragraphs. */
    public static final int LONGEST = 2_000_000;

    private static final int MOST_OPEN_BLOCKS = 40;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .customBlockParserFactory(new MathBlock.Factory())
            .customInlineContentParserFactory(new MathText.Dollars())
            .customInlineContentParserFactory(new MathText.Brackets())
            .build();

    /** Returns the blocks of a text in reading order; empty if it shows nothing. */
    public List<Block> read(String text) {
        SourceText source = new SourceText(text);
        if (text.length() > LONGEST) {
            return plain(source, 0, text.length());
        }
        List<Block> blocks = new ArrayList<>();
        new Pass(source, blocks).children(parser.parse(text), List.of(), null);
        return blocks;
    }

    /** Returns the text line by line, without interpreting anything. */
    private static List<Block> plain(SourceText source, int start, int end) {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; source.lineStart(line) < end; line++) {
            List<Run> runs = new ArrayList<>();
            source.addVerbatim(runs, Math.max(start, source.lineStart(line)), source.lineEnd(line), Set.of());
            if (!runs.isEmpty()) {
                blocks.add(new Block.Text(Block.Kind.PARAGRAPH, BlockFrame.NONE, HiddenCharacters.shown(runs)));
            }
        }
        return blocks;
    }

    /** One traversal of a parsed text. */
    private static final class Pass {
        private final SourceText source;
        private final List<Block> blocks;
        private @Nullable Run bullet;

        Pass(SourceText source, List<Block> blocks) {
            this.source = source;
            this.blocks = blocks;
        }

        void children(Node parent, List<Level> levels, @Nullable Run ownBullet) {
            if (ownBullet != null) {
                bullet = ownBullet;
            }
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                block(node, levels);
            }
        }

        private BlockFrame frame(List<Level> levels) {
            BlockFrame frame = new BlockFrame(levels, bullet);
            bullet = null;
            return frame;
        }

        private void block(Node node, List<Level> levels) {
            if (node instanceof Paragraph) {
                text(Block.Kind.PARAGRAPH, levels, new InlineReader(source).read(node, Set.of()));
            } else if (node instanceof Heading) {
                text(Block.Kind.HEADING, levels, new InlineReader(source).read(node, Set.of(RunStyle.STRONG)));
            } else if (node instanceof FencedCodeBlock code) {
                fenced(code, levels);
            } else if (node instanceof IndentedCodeBlock code) {
                lines(Block.Kind.CODE, levels, code.getLiteral(), firstLine(code), RunStyle.CODE);
            } else if (node instanceof HtmlBlock html) {
                lines(Block.Kind.HTML, levels, html.getLiteral(), firstLine(html), RunStyle.HTML);
            } else if (node instanceof MathBlock || node instanceof LinkReferenceDefinition) {
                verbatimLines(node, levels);
            } else if (node instanceof ThematicBreak) {
                int start = SourceText.start(node);
                int end = SourceText.end(node);
                Run drawn = Run.verbatim(source.source().substring(start, end), start, Set.of(RunStyle.ASIDE));
                blocks.add(new Block.Rule(frame(levels), drawn));
            } else if (node instanceof TableBlock table) {
                table(table, levels);
            } else if (node instanceof ListItem) {
                item(node, levels);
            } else if (node instanceof BlockQuote) {
                children(node, deeper(levels, Level.QUOTE), null);
            } else {
                children(node, levels, null);
            }
        }

        private static List<Level> deeper(List<Level> levels, Level level) {
            if (levels.size() >= DEEPEST) {
                return levels;
            }
            List<Level> more = new ArrayList<>(levels);
            more.add(level);
            return more;
        }

        private void text(Block.Kind kind, List<Level> levels, List<Run> runs) {
            if (!runs.isEmpty() || bullet != null) {
                blocks.add(new Block.Text(kind, frame(levels), runs));
            }
        }

        private void item(Node item, List<Level> levels) {
            int start = SourceText.start(item);
            while (start < source.length()
                    && Character.isWhitespace(source.source().charAt(start))) {
                start++;
            }
            int end = start;
            while (end < source.length()
                    && !Character.isWhitespace(source.source().charAt(end))) {
                end++;
                char c = source.source().charAt(end - 1);
                if (c < '0' || c > '9') {
                    break;
                }
            }
            // An item that begins with an item of its own shares one bullet with it.
            Run own = Run.atomic("\u2022", bullet == null ? start : Math.min(start, bullet.start()), end, Set.of());
            if (item.getFirstChild() == null) {
                bullet = own;
                blocks.add(new Block.Text(Block.Kind.PARAGRAPH, frame(deeper(levels, Level.ITEM)), List.of()));
            } else {
                children(item, deeper(levels, Level.ITEM), own);
                if (bullet != null) {
                    text(Block.Kind.PARAGRAPH, deeper(levels, Level.ITEM), List.of());
                }
            }
        }

        private static int firstLine(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? 0
                    : node.getSourceSpans().get(0).getLineIndex();
        }

        private void fenced(FencedCodeBlock code, List<Level> levels) {
            int line = firstLine(code);
            List<Run> runs = new ArrayList<>();
            String info = code.getInfo() == null ? "" : code.getInfo().strip();
            if (!info.isEmpty()) {
                int start = source.lineStart(line);
                int[] units = IntStream.range(start, source.lineEnd(line))
                        .filter(i -> "`~".indexOf(source.source().charAt(i)) < 0)
                        .toArray();
                source.align(runs, info, units, true, Set.of(RunStyle.ASIDE));
                runs.add(lineEnd(line));
            }
            literal(runs, code.getLiteral(), line + 1, Set.of(RunStyle.CODE));
            text(Block.Kind.CODE, levels, HiddenCharacters.shown(runs));
        }

        private void lines(Block.Kind kind, List<Level> levels, String literal, int firstLine, RunStyle mark) {
            List<Run> runs = new ArrayList<>();
            literal(runs, literal, firstLine, Set.of(mark));
            text(kind, levels, HiddenCharacters.shown(runs));
        }

        private void literal(List<Run> runs, String literal, int firstLine, Set<RunStyle> marks) {
            String[] lines = literal.split("\n", -1);
            int count = lines.length;
            while (count > 0 && lines[count - 1].isEmpty()) {
                count--;
            }
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    runs.add(lineEnd(firstLine + i - 1));
                }
                int start = source.lineStart(firstLine + i);
                int end = source.lineEnd(firstLine + i);
                if (lines[i].isEmpty()) {
                    continue;
                }
                literalLine(runs, lines[i], start, end, marks);
            }
        }

        /** A line of code equals the end of its source line, except for a tab that is partly indentation. */
        private void literalLine(List<Run> runs, String line, int start, int end, Set<RunStyle> marks) {
            String ink = line.stripLeading();
            String whole = source.source().substring(start, end);
            if (whole.endsWith(line)) {
                source.addVerbatim(runs, end - line.length(), end, marks);
            } else if (whole.endsWith(ink)) {
                int at = end - ink.length();
                runs.add(Run.atomic(
                        line.substring(0, line.length() - ink.length()), Math.max(start, at - 1), at, marks));
                source.addVerbatim(runs, at, end, marks);
            } else {
                source.align(runs, line, IntStream.range(start, end).toArray(), false, marks);
            }
        }

        private Run lineEnd(int line) {
            int at = source.lineEnd(line);
            return Run.atomic("\n", at, Math.min(at + 1, source.length()), Set.of(RunStyle.BREAK));
        }

        private void verbatimLines(Node node, List<Level> levels) {
            boolean math = node instanceof MathBlock;
            List<Run> runs = new ArrayList<>();
            for (var span : node.getSourceSpans()) {
                if (!runs.isEmpty()) {
                    runs.add(lineEnd(span.getLineIndex() - 1));
                }
                source.addVerbatim(
                        runs,
                        span.getInputIndex(),
                        span.getInputIndex() + span.getLength(),
                        Set.of(math ? RunStyle.MATH : RunStyle.ASIDE));
            }
            text(math ? Block.Kind.MATH : Block.Kind.DEFINITION, levels, HiddenCharacters.shown(runs));
        }

        private void table(TableBlock table, List<Level> levels) {
            List<List<List<Run>>> rows = new ArrayList<>();
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow) {
                        rows.add(cells(row, rows.isEmpty()));
                    }
                }
            }
            blocks.add(new Block.Table(frame(levels), rows));
        }

        private List<List<Run>> cells(Node row, boolean header) {
            List<List<Run>> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell) {
                    cells.add(new InlineReader(source).read(cell, header ? Set.of(RunStyle.STRONG) : Set.of()));
                }
            }
            return cells;
        }
    }
}
