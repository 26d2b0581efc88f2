package org.touchstone.analysis.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.LabelScale;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;

/**
 * What is in the columns of a table. Immutable.
 *
 * @param columns whose cells are looked at, at least one
 * @param values also counts every value of this column; null for none
 * @param by column of groups; null for one group, called "all"
 */
public record ColumnsReport(
        List<String> columns,
        @Nullable String values,
        @Nullable String by) {
    /** Maximum number of distinct cells whose values are listed; a column with more is text. */
    private static final int MOST_VALUES = 1000;

    /** A column of a group while it is read. */
    private static final class Found {
        private final KeyDictionary different = new KeyDictionary();
        private final List<Double> numbers = new ArrayList<>();
        private long filled;
        private boolean onlyNumbers = true;

        private void take(String text) {
            filled++;
            different.number(text);
            if (onlyNumbers) {
                onlyNumbers = LabelScale.number(text).isPresent();
                LabelScale.number(text).ifPresent(numbers::add);
            }
        }
    }

    /** The report of a table. */
    public Report of(TableRows table) throws IOException {
        List<String> wanted = new ArrayList<>(columns);
        wanted.add(values == null ? columns.get(0) : values);
        if (by != null) {
            wanted.add(by);
        }
        Map<String, List<Found>> groups = by == null ? new LinkedHashMap<>() : new TreeMap<>();
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        long rows = table.read(wanted, (cells, cell) -> {
            String group = by == null ? "all" : cells.text(cell[columns.size() + 1]);
            List<Found> of = groups.computeIfAbsent(
                    group,
                    g -> IntStream.range(0, columns.size())
                            .mapToObj(c -> new Found())
                            .toList());
            for (int c = 0; c < columns.size(); c++) {
                if (!table.isMissing(cells, cell[c])) {
                    of.get(c).take(cells.text(cell[c]));
                }
            }
            if (values != null && !table.isMissing(cells, cell[columns.size()])) {
                Map<String, Long> count = counts.computeIfAbsent(group, g -> new TreeMap<>());
                count.merge(cells.text(cell[columns.size()]), 1L, Long::sum);
                if (count.size() > MOST_VALUES) {
                    throw cells.bad("is where \"" + values + "\" has more than " + MOST_VALUES + " different values");
                }
            }
        });
        Report report = new Report("Columns of a table");
        report.fact("rows", rows);
        columns(report, groups);
        if (values != null) {
            ReportTable out = report.table("values", "group", "value", "rows");
            counts.forEach((group, count) -> count.entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                            e -> LabelScale.number(e.getKey()).orElse(0)))
                    .forEach(e -> out.row(group, e.getKey(), e.getValue())));
        }
        return report;
    }

    private void columns(Report report, Map<String, List<Found>> groups) {
        ReportTable out = report.table(
                "columns", "group", "column", "filled", "different", "min", "median", "mean", "max", "positive");
        groups.forEach((group, of) -> {
            for (int c = 0; c < columns.size(); c++) {
                Found column = of.get(c);
                double[] x = column.onlyNumbers
                        ? column.numbers.stream().mapToDouble(v -> v).sorted().toArray()
                        : new double[0];
                boolean some = x.length > 0;
                out.row(
                        group,
                        columns.get(c),
                        column.filled,
                        column.different.size(),
                        some ? (Object) x[0] : null,
                        some ? (Object) SpreadTable.median(x) : null,
                        some ? (Object) Arrays.stream(x).average().orElseThrow() : null,
                        some ? (Object) x[x.length - 1] : null,
                        some ? (Object) Arrays.stream(x).filter(v -> v > 0).count() : null);
            }
        });
    }
}
