package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.charts.figure.ForestPlot;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.ProportionInterval;
import org.touchstone.stats.regression.FirthLogistic;
import org.touchstone.stats.regression.LogisticData;

/**
 * How often the response with the larger value (its length, the number of its lists ...) is preferred, among decisive
 * judgments of responses whose values differ: for all and for each annotator. Immutable.
 *
 * @param level level of the intervals
 * @param spread minimum number of such judgments of an annotator for the spread; empty for no spread
 */
public record PreferenceReport(double level, OptionalLong spread) {
    /** Minimum number of judgments for a slope. */
    private static final int FEWEST = 10;

    /**
     * Where judgments stand in a table.
     *
     * @param labels three words: what the label says when the first is preferred, none, the second
     * @param first value of the first response
     * @param second value of the second
     * @param annotator column of the annotator; null for totals only
     */
    public record Columns(
            String label,
            List<String> labels,
            String first,
            String second,
            @Nullable String annotator) {
        private List<String> all() {
            List<String> columns = new ArrayList<>(List.of(label, first, second));
            if (annotator != null) {
                columns.add(annotator);
            }
            return columns;
        }
    }

    /** A decisive judgment of two values by an annotator, by number; -1 if unknown. */
    public record Choice(int person, boolean firstPreferred, double first, double second) {
        private boolean differs() {
            return first != second;
        }

        private boolean larger() {
            return firstPreferred == (first > second);
        }

        private double difference() {
            return (first - second) / (Math.abs(first) + Math.abs(second) + 1);
        }
    }

    /** The decisive judgments in the order of rows, and how many ties were left out. */
    public record Choices(KeyDictionary people, List<Choice> all, long ties) {}

    /** Reads them; rows without a label are left out. */
    public static Choices read(TableRows table, Columns columns) throws IOException {
        KeyDictionary people = new KeyDictionary();
        List<Choice> all = new ArrayList<>();
        long[] ties = {0};
        table.read(columns.all(), (cells, cell) -> {
            if (table.isMissing(cells, cell[0])) {
                return;
            }
            String text = cells.text(cell[0]);
            int said = columns.labels.indexOf(text);
            if (said < 0) {
                throw cells.bad(
                        "has the label \"" + text + "\", which is not one of " + String.join(", ", columns.labels));
            }
            double first = CellValues.number(cells, cell[1]);
            double second = CellValues.number(cells, cell[2]);
            if (said == 1) {
                ties[0]++;
            } else {
                int person = cell.length > 3 ? people.number(cells.text(cell[3])) : -1;
                all.add(new Choice(person, said == 0, first, second));
            }
        });
        return new Choices(people, all, ties[0]);
    }

    /** The report of these judgments; the figure, a forest plot of everybody's share, calls the values by these names. */
    public Report of(Choices choices, String first, String second) {
        List<Choice> different = choices.all.stream().filter(Choice::differs).toList();
        Report report = new Report("Preference for the larger value");
        report.fact("ties", choices.ties).fact("equalValues", choices.all.size() - different.size());
        ReportTable out = report.table(
                "shares", "annotator", "larger", "n", "share", "interval", "slope", "slopeLower", "slopeUpper");
        add(out, "all", different);
        List<List<Choice>> of = new ArrayList<>();
        for (int p = 0; p < choices.people.size(); p++) {
            of.add(new ArrayList<>());
        }
        different.stream()
                .filter(c -> c.person >= 0)
                .forEach(c -> of.get(c.person).add(c));
        List<Integer> order = choices.people.byName();
        order.forEach(p -> add(out, choices.people.key(p), of.get(p)));
        spread.ifPresent(least -> {
            SpreadTable table = new SpreadTable(least);
            for (int p : order) {
                long n = of.get(p).size();
                table.add(choices.people.key(p), (double) larger(of.get(p)) / n, n);
            }
            table.print(report);
        });
        return report.figure("shares", () -> {
            List<ForestPlot.Row> rows = order.stream()
                    .map(p -> row(choices.people.key(p), share(of.get(p))))
                    .toList();
            String title = "How often " + first + " or " + second + " wins where it is larger";
            return new ForestPlot(new ForestPlot.About(title, "share", 0.5, level), rows, share(different));
        });
    }

    private static ForestPlot.Row row(String who, Optional<ForestPlot.Estimate> share) {
        return share.isPresent()
                ? new ForestPlot.Row(who, share, "")
                : ForestPlot.Row.none(who, "no decisive judgment");
    }

    private static long larger(List<Choice> choices) {
        return choices.stream().filter(Choice::larger).count();
    }

    private Optional<ForestPlot.Estimate> share(List<Choice> choices) {
        long larger = larger(choices);
        return ProportionInterval.WILSON
                .of(larger, choices.size(), level)
                .estimate()
                .map(i -> new ForestPlot.Estimate((double) larger / choices.size(), i));
    }

    private void add(ReportTable out, String who, List<Choice> choices) {
        long larger = larger(choices);
        long n = choices.size();
        Outcome<Interval> wilson = ProportionInterval.WILSON.of(larger, n, level);
        FirthLogistic fit = slope(choices).estimate().orElse(null);
        Interval interval =
                fit == null ? null : fit.interval(1, level).estimate().orElse(null);
        out.row(
                who,
                larger,
                n,
                wilson.map(i -> (double) larger / n),
                wilson.estimate().orElse(null),
                fit == null ? null : (Object) fit.coefficient(1),
                interval == null ? null : (Object) interval.lower(),
                interval == null ? null : (Object) interval.upper());
    }

    /** The log-odds per standard deviation of the difference of values. */
    private static Outcome<FirthLogistic> slope(List<Choice> choices) {
        int n = choices.size();
        double squares = choices.stream()
                .mapToDouble(c -> c.difference() * c.difference())
                .sum();
        if (n < FEWEST || squares == 0) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        double mean = choices.stream().mapToDouble(Choice::difference).sum() / n;
        double deviation = Math.sqrt(squares / n - mean * mean);
        if (deviation == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double[][] rows = choices.stream()
                .map(c -> new double[] {1, c.difference() / deviation})
                .toArray(double[][]::new);
        boolean[] yes = new boolean[n];
        for (int i = 0; i < n; i++) {
            yes[i] = choices.get(i).firstPreferred;
        }
        return FirthLogistic.fit(LogisticData.of(rows, yes));
    }
}
