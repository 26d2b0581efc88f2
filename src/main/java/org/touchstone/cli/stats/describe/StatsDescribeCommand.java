package org.touchstone.cli.stats.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.LabelScale;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is in the columns of a table. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "What is in the columns of a table: rows, filled and different cells; of columns of numbers also the least,"
                    + " the median, the mean and the greatest. Look at a new table with it first.",
            "",
            "--values also counts every value of a column; --by gives a line per group.",
        },
        footer = {
            "",
            "Example: touchstone stats describe votes.csv --columns annotator,label,seconds --values label",
            "In R: summary, table. In Python: pandas.DataFrame.describe."
        })
public final class StatsDescribeCommand implements Callable<Integer> {
    /** Beyond this many different cells they are a text column, whose values nobody wants to read. */
    private static final int MOST_VALUES = 1000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--columns", required = true, split = ",", paramLabel = "COLUMN", description = "Which columns.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--values", paramLabel = "COLUMN", description = "Also how often each value of this column occurs.")
    private @Nullable String values;

    @Option(names = "--by", paramLabel = "COLUMN", description = "Column of groups.")
    private @Nullable String by;

    /** A column of a group. */
    private static final class Column {
        private final KeyDictionary different = new KeyDictionary();
        private final List<Double> numbers = new ArrayList<>();
        private long filled;
        private boolean onlyNumbers = true;
    }

    @Override
    public Integer call() throws Exception {
        if (!table.any()) {
            throw new ParameterException(spec.commandLine(), "Name at least one FILE.");
        }
        List<String> wanted = new ArrayList<>(columns);
        wanted.add(values == null ? columns.get(0) : values);
        if (by != null) {
            wanted.add(by);
        }
        Map<String, List<Column>> groups = by == null ? new LinkedHashMap<>() : new TreeMap<>();
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        long rows = table.read(wanted, (cells, cell) -> {
            String group = by == null ? "all" : cells.text(cell[columns.size() + 1]);
            List<Column> of = groups.computeIfAbsent(
                    group,
                    g -> IntStream.range(0, columns.size())
                            .mapToObj(c -> new Column())
                            .toList());
            for (int c = 0; c < columns.size(); c++) {
                if (!table.isMissing(cells, cell[c])) {
                    take(of.get(c), cells.text(cell[c]));
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
        Report report = new Report("Statistics");
        report.fact("rows", rows);
        print(report, groups);
        if (values != null) {
            ReportTable out = report.table("values", "group", "value", "rows");
            counts.forEach((group, count) -> count.entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                            e -> LabelScale.number(e.getKey()).orElse(0)))
                    .forEach(e -> out.row(group, e.getKey(), e.getValue())));
        }
        return output.show(report, spec.commandLine().getOut());
    }

    private static void take(Column column, String text) {
        column.filled++;
        column.different.number(text);
        if (column.onlyNumbers) {
            column.onlyNumbers = LabelScale.number(text).isPresent();
            LabelScale.number(text).ifPresent(column.numbers::add);
        }
    }

    private void print(Report report, Map<String, List<Column>> groups) {
        ReportTable out = report.table(
                "columns", "group", "column", "filled", "different", "min", "median", "mean", "max", "positive");
        groups.forEach((group, of) -> {
            for (int c = 0; c < columns.size(); c++) {
                Column column = of.get(c);
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
                        some ? (Object) java.util.Arrays.stream(x).average().orElseThrow() : null,
                        some ? (Object) x[x.length - 1] : null,
                        some
                                ? (Object) java.util.Arrays.stream(x)
                                        .filter(v -> v > 0)
                                        .count()
                                : null);
            }
        });
    }
}
