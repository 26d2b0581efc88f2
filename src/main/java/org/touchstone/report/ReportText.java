package org.touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.report.ReportCell.Blank;
import org.touchstone.report.ReportCell.Decimal;
import org.touchstone.report.ReportCell.Estimated;
import org.touchstone.report.ReportCell.NotEstimable;
import org.touchstone.report.ReportCell.Span;
import org.touchstone.report.ReportCell.Truth;
import org.touchstone.report.ReportCell.Whole;
import org.touchstone.report.ReportCell.Words;
import org.touchstone.stats.Interval;

/**
 * Renders a report as aligned text for a terminal, without its title and figures: the facts, then the tables, then
 * the notes. Control characters are escaped. Stateless; may be called from any thread.
 */
public final class ReportText {
    private ReportText() {}

    /** The lines, without line ends. */
    public static List<String> lines(Report report) {
        List<String> out = new ArrayList<>();
        int width =
                report.facts().keySet().stream().mapToInt(String::length).max().orElse(0);
        report.facts()
                .forEach((name, value) -> out.add(padded(SafeText.escaped(name), width, false) + "  " + shown(value)));
        for (ReportTable table : report.tables()) {
            out.add("");
            out.add(SafeText.escaped(table.name()));
            add(out, table);
        }
        if (!report.notes().isEmpty()) {
            out.add("");
            report.notes().forEach(note -> out.add(SafeText.escaped(note)));
        }
        return out;
    }

    /** Returns the text of a cell in one line; empty for a blank cell. */
    static String shown(ReportCell cell) {
        if (cell instanceof Blank) {
            return "";
        } else if (cell instanceof Words words) {
            return SafeText.escaped(words.text());
        } else if (cell instanceof Truth truth) {
            return String.valueOf(truth.value());
        } else if (cell instanceof Whole whole) {
            return String.valueOf(whole.value());
        } else if (cell instanceof Decimal decimal) {
            return number(decimal.value(), decimal.digits());
        } else if (cell instanceof Span span) {
            return shown(span.interval());
        } else if (cell instanceof Estimated estimated) {
            return shown(estimated.value())
                    + estimated.interval().map(i -> " " + shown(i)).orElse("");
        }
        return "not estimable: " + OutcomeWords.of(((NotEstimable) cell).reason());
    }

    private static String shown(Interval interval) {
        return "[" + number(interval.lower(), ReportCell.DIGITS) + ", " + number(interval.upper(), ReportCell.DIGITS)
                + "]";
    }

    private static void add(List<String> out, ReportTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(SafeText::escaped).toList());
        table.rows()
                .forEach(row -> lines.add(row.stream().map(ReportText::shown).toList()));
        int columns = table.columns().size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] = lines.stream()
                    .mapToInt(l -> l.get(column).codePointCount(0, l.get(column).length()))
                    .max()
                    .orElse(0);
            numbers[c] = table.rows().stream()
                    .map(r -> r.get(column))
                    .anyMatch(cell -> cell instanceof Whole || cell instanceof Decimal);
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                text.append("  ").append(padded(line.get(c), widths[c], numbers[c]));
            }
            out.add(text.toString().stripTrailing());
        }
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
        return right ? space + text : text + space;
    }

    /** Formats with this number of decimals; very small and very large numbers with an exponent. */
    private static String number(double value, int digits) {
        if (value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7)) {
            return String.format(Locale.ROOT, "%." + digits + "f", value + 0.0);
        }
        return String.format(Locale.ROOT, "%.3e", value);
    }
}
