package org.touchstone.markdown;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the inline content of a block into runs. Recursion is limited to {@link #DEEPEST}. */
final class InlineReader {
    /** Maximum nesting of emphasis and links; deeper text is shown as its source. */
    private static final int DEEPEST = 60;
    /**
     * Maximum characters of a link target that are shown; of the rest only the length is given (data URIs run to
     * megabytes).
     */
    private static final int LONGEST_TARGET = 400;

    private final SourceText source;
    private final List<Run> runs = new ArrayList<>();

    InlineReader(SourceText source) {
        this.source = source;
    }

    /** Returns the visible runs below a block node. */
    List<Run> read(Node block, Set<RunStyle> marks) {
        children(block, marks, 0);
        return HiddenCharacters.shown(runs);
    }

    private void children(Node parent, Set<RunStyle> marks, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node(node, marks, depth);
        }
    }

    private void node(Node node, Set<RunStyle> marks, int depth) {
        if (depth > DEEPEST) {
            source.addVerbatim(runs, SourceText.start(node), SourceText.end(node), marks);
        } else if (node instanceof Text text) {
            source.align(runs, text.getLiteral(), SourceText.units(text), true, marks);
        } else if (node instanceof Code code) {
            code(code, marks);
        } else if (node instanceof MathText) {
            units(node, Run.adding(marks, RunStyle.MATH));
        } else if (node instanceof HtmlInline) {
            units(node, Run.adding(marks, RunStyle.HTML));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            lineBreak(marks);
        } else if (node instanceof Emphasis) {
            children(node, Run.adding(marks, RunStyle.EMPHASIS), depth + 1);
        } else if (node instanceof StrongEmphasis) {
            children(node, Run.adding(marks, RunStyle.STRONG), depth + 1);
        } else if (node instanceof Link link) {
            children(link, Run.adding(marks, RunStyle.LINK), depth + 1);
            target(link, link.getDestination(), marks);
        } else if (node instanceof Image image) {
            image(image, marks, depth);
        } else {
            children(node, marks, depth + 1);
        }
    }

    private void code(Code code, Set<RunStyle> marks) {
        int[] units = SourceText.units(code);
        int ticks = 0;
        while (ticks < units.length
                && units[ticks] == units[0] + ticks
                && source.source().charAt(units[ticks]) == '`') {
            ticks++;
        }
        int[] inner = Arrays.copyOfRange(units, ticks, Math.max(ticks, units.length - ticks));
        source.align(runs, code.getLiteral(), inner, false, Run.adding(marks, RunStyle.CODE));
    }

    /** Shows a node as its source, with the author's line breaks. */
    private void units(Node node, Set<RunStyle> marks) {
        boolean first = true;
        for (var span : node.getSourceSpans()) {
            if (!first) {
                lineBreak(marks);
            }
            source.addVerbatim(runs, span.getInputIndex(), span.getInputIndex() + span.getLength(), marks);
            first = false;
        }
    }

    /** Keeps the author's line break: models write verse, addresses and steps with single line feeds. */
    private void lineBreak(Set<RunStyle> marks) {
        int at = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).end();
        runs.add(Run.atomic("\n", at, Math.min(at + 1, source.length()), Run.adding(marks, RunStyle.BREAK)));
    }

    private void image(Image image, Set<RunStyle> marks, int depth) {
        int start = SourceText.start(image);
        runs.add(Run.atomic(
                "image from " + host(image.getDestination()), start, start + 2, Run.adding(marks, RunStyle.CHIP)));
        children(image, Run.adding(marks, RunStyle.LINK), depth + 1);
        target(image, image.getDestination(), marks);
    }

    private static String host(String destination) {
        try {
            String host = URI.create(destination).getHost();
            if (host != null) {
                return host;
            }
        } catch (IllegalArgumentException notAUri) {
            return "an unreadable address";
        }
        return destination.startsWith("data:") ? "the text itself" : "an unnamed place";
    }

    /** Shows the target of a link, as the author wrote it, or from its definition if that is elsewhere. */
    private void target(Node link, String destination, Set<RunStyle> marks) {
        Node last = link.getLastChild();
        int from = last == null ? SourceText.start(link) : Math.max(SourceText.end(last), SourceText.start(link));
        int end = SourceText.end(link);
        String tail = source.source().substring(Math.min(from, end), end);
        int open = tail.indexOf("](");
        Set<RunStyle> target = Run.adding(marks, RunStyle.TARGET);
        if (open >= 0) {
            int start = from + open + 1;
            int shown = Math.min(end, start + LONGEST_TARGET);
            runs.add(Run.atomic(" ", start, start, target));
            source.addVerbatim(runs, start, shown, target);
            if (shown < end) {
                runs.add(Run.atomic("+" + (end - shown) + " characters", shown, end, Run.adding(marks, RunStyle.CHIP)));
            }
        } else if (tail.contains("]") && !destination.isEmpty()) {
            String shown = destination.length() > LONGEST_TARGET
                    ? destination.substring(0, LONGEST_TARGET) + "\u2026"
                    : destination;
            runs.add(Run.atomic(" (" + shown + ")", Math.min(from, end), end, target));
        }
    }
}
