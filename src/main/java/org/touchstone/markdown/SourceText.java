package org.touchstone.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The source of one text; maps parsed literals back to their source units. */
final class SourceText {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Parser entities = Parser.builder().build();
    private final String source;
    private final List<Integer> lineStarts = new ArrayList<>();

    SourceText(String source) {
        this.source = source;
        lineStarts.add(0);
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == source.length() || source.charAt(i + 1) != '\n'))) {
                lineStarts.add(i + 1);
            }
        }
    }

    String source() {
        return source;
    }

    int length() {
        return source.length();
    }

    /** Returns the first unit of a line; the length of the source for lines past the end. */
    int lineStart(int line) {
        return line < lineStarts.size() ? lineStarts.get(line) : source.length();
    }

    /** Returns the end of a line, exclusive, without its terminator. */
    int lineEnd(int line) {
        int end = line + 1 < lineStarts.size() ? lineStarts.get(line + 1) : source.length();
        while (end > lineStart(line) && (source.charAt(end - 1) == '\n' || source.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    static int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }

    static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return 0;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    /** Returns the source units of a node, line by line, without what separates its lines. */
    static int[] units(Node node) {
        return node.getSourceSpans().stream()
                .flatMapToInt(s -> IntStream.range(s.getInputIndex(), s.getInputIndex() + s.getLength()))
                .toArray();
    }

    /** Adds a verbatim run of a source range, or nothing if it is empty. */
    void addVerbatim(List<Run> into, int start, int end, Set<RunStyle> marks) {
        if (start < end) {
            into.add(Run.verbatim(source.substring(start, end), start, marks));
        }
    }

    /**
     * Splits a literal into runs with source ranges. Escapes and entities are recognised where the syntax allows
     * them; a rest that cannot be matched becomes one atomic run, so that nothing is lost.
     *
     * @param units the source units of the literal, ascending
     */
    void align(List<Run> into, String literal, int[] units, boolean escapes, Set<RunStyle> marks) {
        int at = 0;
        int i = 0;
        int from = 0;
        int bridged = 0;
        while (i < literal.length()) {
            if (at >= units.length) {
                flush(into, literal, from, i, units, at, marks);
                int last = units.length == 0 ? 0 : units[units.length - 1] + 1;
                into.add(Run.atomic(literal.substring(i), last, last, marks));
                return;
            }
            char c = source.charAt(units[at]);
            boolean gap = at > bridged && units[at] != units[at - 1] + 1;
            if (!escapes && literal.charAt(i) == ' ' && (gap || !Character.isWhitespace(c))) {
                // A line break within code is shown as a space.
                flush(into, literal, from, i, units, at, marks);
                into.add(Run.atomic(" ", gap ? units[at - 1] + 1 : units[at], units[at], marks));
                bridged = at;
                i++;
                from = i;
                continue;
            }
            String entity = escapes && c == '&' ? entity(units[at]) : "";
            if (!entity.isEmpty() && isEntity(literal, i, entity)) {
                flush(into, literal, from, i, units, at, marks);
                String shown = decoded(entity);
                into.add(Run.atomic(shown, units[at], units[at] + entity.length(), marks));
                i += shown.length();
                at += entity.length();
                from = i;
            } else if (escapes && isEscape(units, at, literal.charAt(i))) {
                flush(into, literal, from, i, units, at, marks);
                from = i;
                at++;
                i++;
                at++;
            } else if (c == literal.charAt(i)) {
                if (i > from && units[at] != units[at - 1] + 1) {
                    flush(into, literal, from, i, units, at, marks);
                    from = i;
                }
                i++;
                at++;
            } else if ((literal.charAt(i) == ' ' && (c == '\n' || c == '\r')) || c == '\0') {
                flush(into, literal, from, i, units, at, marks);
                into.add(Run.atomic(literal.substring(i, i + 1), units[at], units[at] + 1, marks));
                i++;
                at++;
                from = i;
            } else {
                flush(into, literal, from, i, units, at, marks);
                from = i;
                at++;
            }
        }
        flush(into, literal, from, i, units, at, marks);
    }

    /** Adds literal[from, to) as verbatim text that ends right before unit number {@code at}. */
    private void flush(List<Run> into, String literal, int from, int to, int[] units, int at, Set<RunStyle> marks) {
        if (from < to) {
            into.add(Run.verbatim(literal.substring(from, to), units[at - (to - from)], marks));
        }
    }

    private boolean isEscape(int[] units, int at, char literal) {
        return source.charAt(units[at]) == '\\'
                && at + 1 < units.length
                && units[at + 1] == units[at] + 1
                && source.charAt(units[at + 1]) == literal
                && ESCAPABLE.indexOf(literal) >= 0;
    }

    private String entity(int start) {
        Matcher matcher = ENTITY.matcher(source).region(start, Math.min(source.length(), start + 40));
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private boolean isEntity(String literal, int i, String entity) {
        String shown = decoded(entity);
        return !shown.isEmpty() && !shown.equals(entity) && literal.startsWith(shown, i);
    }

    private String decoded(String entity) {
        Node paragraph = entities.parse("x" + entity).getFirstChild();
        return paragraph instanceof Paragraph p && p.getFirstChild() instanceof Text text
                ? text.getLiteral().substring(1)
                : "";
    }
}
