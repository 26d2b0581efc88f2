package org.touchstone.stats.bias.features;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Counts headers, list items and bold runs of a Markdown text by the patterns of public leaderboards, after removing
 * fenced code. Deliberately not those of a Markdown parser, so that figures are comparable.
 *
 * @param headers by level, one to six
 * @param ordered numbered list items
 * @param unordered list items with a dash, star or plus
 * @param boldStars runs between double stars
 * @param boldUnderscores runs between double underscores
 */
public record MarkdownCounts(List<Integer> headers, int ordered, int unordered, int boldStars, int boldUnderscores) {
    private static final int FLAGS = Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern CODE = Pattern.compile("```[^`]*```");
    private static final List<Pattern> HEADERS = IntStream.rangeClosed(1, 6)
            .mapToObj(level -> Pattern.compile("^#{" + level + "}\\s", FLAGS))
            .toList();
    /** White space before the mark within its line: the same count as with line breaks, but in linear time. */
    private static final String INDENT = "^[\\s&&[^\n]]*+";

    private static final Pattern ORDERED = Pattern.compile(INDENT + "\\d+\\.\\s", FLAGS);
    private static final Pattern UNORDERED = Pattern.compile(INDENT + "[-*+]\\s", FLAGS);
    private static final Pattern BOLD_STARS = Pattern.compile("\\*\\*[^*\\n]++\\*\\*");
    private static final Pattern BOLD_UNDERSCORES = Pattern.compile("__[^_\\n]++__");

    public MarkdownCounts {
        headers = List.copyOf(headers);
    }

    /** Counts. */
    public static MarkdownCounts of(String text) {
        String prose = CODE.matcher(text).replaceAll("");
        return new MarkdownCounts(
                HEADERS.stream().map(level -> count(level, prose)).toList(),
                count(ORDERED, prose),
                count(UNORDERED, prose),
                count(BOLD_STARS, prose),
                count(BOLD_UNDERSCORES, prose));
    }

    /** Returns the share of characters in fenced code, fences included, 0..1; 0 for an empty text. */
    public static double codeShare(String text) {
        int inside = CODE.matcher(text)
                .results()
                .mapToInt(m -> text.codePointCount(m.start(), m.end()))
                .sum();
        return text.isEmpty() ? 0 : (double) inside / text.codePointCount(0, text.length());
    }

    /** Returns the number of headers of all levels. */
    public int allHeaders() {
        return headers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of ordered and unordered list items. */
    public int listItems() {
        return ordered + unordered;
    }

    /** Returns the number of bold runs of both kinds. */
    public int bold() {
        return boldStars + boldUnderscores;
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
