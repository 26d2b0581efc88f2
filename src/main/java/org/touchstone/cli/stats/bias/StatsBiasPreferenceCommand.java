package org.touchstone.cli.stats.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.LabelScale;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.charts.figure.ForestPlot;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.ProportionInterval;
import org.touchstone.stats.regression.FirthLogistic;
import org.touchstone.stats.regression.LogisticData;
import org.touchstone.tables.cells.Cells;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How often the response with the larger value is preferred. */
@Command(
        name = "preference",
        mixinStandardHelpOptions = true,
        description = {
            "How often the response with the larger value (its length, the number of its lists ...) is preferred, among"
                    + " decisive judgments of responses whose values differ; for all and for each annotator.",
            "The slope is that of Firth's logistic regression of \"the first is preferred\" on the side (intercept) and"
                    + " on (first - second) / (first + second + 1), in log-odds per standard deviation.",
        },
        footer = {
            "",
            "Example: touchstone stats bias preference votes.csv --labels A,tie,B --first length_a --second length_b",
            "In R: logistf::logistf(y ~ z)."
        })
final class StatsBiasPreferenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--label", paramLabel = "COLUMN", description = "Column of the preference. Default: label.")
    private @Nullable String label;

    @Option(
            names = "--labels",
            paramLabel = "FIRST,TIE,SECOND",
            split = ",",
            defaultValue = "A,tie,B",
            description =
                    "What the column says when the first is preferred, none, the second. Default: ${DEFAULT-VALUE}.")
    private List<String> labels = List.of();

    @Option(names = "--first", required = true, paramLabel = "COLUMN", description = "Column of the first one's value.")
    private String first;

    @Option(
            names = "--second",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of the second one's value.")
    private String second;

    @Option(names = "--annotator", paramLabel = "COLUMN", description = "Column of who judged; gives a line for each.")
    private @Nullable String annotator;

    @Option(names = "--confidence", defaultValue = "0.95", paramLabel = "P", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "20",
            description = "With --annotator: the spread among those with so many. Default: ${DEFAULT-VALUE}.")
    private long atLeast;

    @Mixin
    private FigureOutput output;

    /** Counts of one person: larger preferred, decisive and different. */
    private static final class Tally {
        private final List<double[]> z = new ArrayList<>();
        private final List<Boolean> yes = new ArrayList<>();
        private long larger;
        private long decisive;
    }

    @Override
    public Integer call() throws Exception {
        if (!table.any()) {
            throw wrong("Name at least one FILE.");
        }
        if (labels.size() != 3) {
            throw wrong("--labels names three words: first preferred, tie, second preferred.");
        }
        if (!(level > 0 && level < 1)) {
            throw wrong("--confidence lies between 0 and 1, such as 0.95.");
        }
        List<String> columns = new ArrayList<>(List.of(table.column(label, "label", 1), first, second));
        if (annotator != null) {
            columns.add(annotator);
        }
        KeyDictionary people = new KeyDictionary();
        List<Tally> tallies = new ArrayList<>();
        Tally all = new Tally();
        Left left = new Left();
        table.read(columns, (cells, cell) -> take(cells, cell, new Rows(people, tallies, all, left)));
        Report report = new Report("Statistics");
        report.fact("ties", left.ties).fact("equalValues", left.equalValues);
        ReportTable out = report.table(
                "shares", "annotator", "larger", "n", "share", "interval", "slope", "slopeLower", "slopeUpper");
        add(out, "all", all);
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < people.size(); p++) {
            order.add(p);
        }
        order.sort(java.util.Comparator.comparing(people::key));
        order.forEach(p -> add(out, people.key(p), tallies.get(p)));
        if (annotator != null) {
            SpreadTable spread = new SpreadTable(atLeast);
            for (int p : order) {
                Tally of = tallies.get(p);
                spread.add(people.key(p), (double) of.larger / of.decisive, of.decisive);
            }
            spread.print(report);
        }
        report.figure("figure", () -> plot(order, people, tallies, all));
        return output.show(report, spec.commandLine().getOut());
    }

    /** Judgments that say nothing of the larger value. */
    private static final class Left {
        private long ties;
        private long equalValues;
    }

    private ForestPlot plot(List<Integer> order, KeyDictionary people, List<Tally> tallies, Tally all) {
        List<ForestPlot.Row> rows = order.stream()
                .map(p -> share(tallies.get(p))
                        .map(e -> new ForestPlot.Row(people.key(p), Optional.of(e), ""))
                        .orElse(ForestPlot.Row.none(people.key(p), "no decisive judgment")))
                .toList();
        ForestPlot.About about = new ForestPlot.About(
                "How often " + first + " or " + second + " wins where it is larger", "share", 0.5, level);
        return new ForestPlot(about, rows, share(all));
    }

    private Optional<ForestPlot.Estimate> share(Tally tally) {
        return ProportionInterval.WILSON
                .of(tally.larger, tally.decisive, level)
                .estimate()
                .map(i -> new ForestPlot.Estimate((double) tally.larger / tally.decisive, i));
    }

    private record Rows(KeyDictionary people, List<Tally> tallies, Tally all, Left left) {}

    private void take(Cells cells, int[] cell, Rows rows) throws java.io.IOException {
        if (table.isMissing(cells, cell[0])) {
            return;
        }
        int said = labels.indexOf(cells.text(cell[0]));
        if (said < 0) {
            throw cells.bad(
                    "has the label \"" + cells.text(cell[0]) + "\", which is not one of " + String.join(", ", labels));
        }
        double a = number(cells, cell[1]);
        double b = number(cells, cell[2]);
        if (said == 1) {
            rows.left.ties++;
            return;
        }
        add(rows.all, said == 0, a, b);
        rows.left.equalValues += a == b ? 1 : 0;
        if (cell.length > 3) {
            int person = rows.people.number(cells.text(cell[3]));
            if (person == rows.tallies.size()) {
                rows.tallies.add(new Tally());
            }
            add(rows.tallies.get(person), said == 0, a, b);
        }
    }

    private static double number(Cells cells, int cell) throws java.io.IOException {
        String text = cells.text(cell);
        return LabelScale.number(text)
                .orElseThrow(() -> cells.bad("has the value \"" + text + "\", which is no number"));
    }

    private static void add(Tally tally, boolean firstPreferred, double a, double b) {
        if (a != b) {
            tally.larger += firstPreferred == (a > b) ? 1 : 0;
            tally.decisive++;
            tally.z.add(new double[] {1, (a - b) / (Math.abs(a) + Math.abs(b) + 1)});
            tally.yes.add(firstPreferred);
        }
    }

    private void add(ReportTable out, String who, Tally tally) {
        long n = tally.decisive;
        var wilson = ProportionInterval.WILSON.of(tally.larger, n, level);
        Outcome<FirthLogistic> fit = slope(tally);
        var interval =
                fit.estimate().flatMap(f -> f.interval(1, level).estimate()).orElse(null);
        out.row(
                who,
                tally.larger,
                n,
                wilson.map(i -> (double) tally.larger / n),
                wilson.estimate().orElse(null),
                fit.estimate().isEmpty() ? null : (Object) fit.get().coefficient(1),
                interval == null ? null : (Object) interval.lower(),
                interval == null ? null : (Object) interval.upper());
    }

    /** The slope per standard deviation; none for fewer than ten judgments. */
    private static Outcome<FirthLogistic> slope(Tally tally) {
        int n = tally.z.size();
        double squares = tally.z.stream().mapToDouble(r -> r[1] * r[1]).sum();
        if (n < 10 || squares == 0) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        double mean = tally.z.stream().mapToDouble(r -> r[1]).sum() / n;
        double deviation = Math.sqrt(squares / n - mean * mean);
        if (deviation == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double[][] rows =
                tally.z.stream().map(r -> new double[] {1, r[1] / deviation}).toArray(double[][]::new);
        boolean[] yes = new boolean[n];
        for (int i = 0; i < n; i++) {
            yes[i] = tally.yes.get(i);
        }
        return FirthLogistic.fit(LogisticData.of(rows, yes));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
