package org.touchstone.cli.stats.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsColumnPairs;
import org.touchstone.cli.stats.StatsDuelOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.StyleControl;
import org.touchstone.stats.bias.features.StyleDifference;
import org.touchstone.stats.paired.PairCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ratings of models with style held equal. */
@Command(
        name = "style",
        mixinStandardHelpOptions = true,
        description = {
            "Ratings of models with style held equal, as public leaderboards do it: Bradley and Terry's model with style"
                    + " terms (a - b) / (a + b + 1), standardised, and a ridge. What style explains is no longer credited to"
                    + " a model; the controlled win rate stands beside the raw one.",
            "",
            "  first,second,result,words_a,words_b,lists_a,lists_b",
            "  m1,m2,first,120,80,3,0",
            "",
            "A term that never differs has a coefficient that says nothing.",
        },
        footer = {
            "",
            "Example: touchstone stats bias style battles.csv --pairs words_a:words_b,lists_a:lists_b",
            "In Python: FastChat's style control."
        })
final class StatsBiasStyleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsDuelOptions duels;

    @Mixin
    private StatsColumnPairs pairs;

    @Option(
            names = "--penalty",
            paramLabel = "L",
            defaultValue = "0.5",
            description = "The ridge. Default:" + " ${DEFAULT-VALUE}.")
    private double penalty;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @SuppressWarnings("ArrayRecordComponent") // never compared; read only
    private record Row(int first, int second, double outcome, double[] terms) {}

    @Override
    public Integer call() throws Exception {
        if (!(penalty > 0 && penalty < 1e9) || !(level > 0 && level < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--penalty is above 0, --confidence lies between 0 and 1.");
        }
        List<String> style = pairs.columns();
        List<String> columns = new ArrayList<>(duels.columns());
        columns.addAll(style);
        KeyDictionary players = new KeyDictionary();
        KeyDictionary words = duels.words();
        List<Row> rows = new ArrayList<>();
        duels.table().read(columns, (cells, cell) -> {
            int[] two = duels.players(players, cells, cell[0], cell[1]);
            double[] terms = new double[style.size() / 2];
            for (int k = 0; k < terms.length; k++) {
                double a = StatsCells.number(cells, cell[3 + 2 * k]);
                double b = StatsCells.number(cells, cell[4 + 2 * k]);
                if (a < 0 || b < 0) {
                    throw cells.bad("has a measure of style below zero");
                }
                terms[k] = StyleDifference.ratio(a, b);
            }
            PairCounts.Result result = duels.result(words, cells, cell[2]);
            double outcome = result == PairCounts.Result.TIE ? 0.5 : result == PairCounts.Result.FIRST ? 1 : 0;
            rows.add(new Row(two[0], two[1], outcome, terms));
        });
        double[][] standardised = standardised(rows, style.size() / 2);
        Outcome<StyleControl.Fit> found = new StyleControl(penalty)
                .fit(new StyleControl.Duels(
                        players.size(),
                        rows.stream().mapToInt(Row::first).toArray(),
                        rows.stream().mapToInt(Row::second).toArray(),
                        rows.stream().mapToDouble(Row::outcome).toArray(),
                        standardised));
        return print(found, players, rows.size());
    }

    /** Each term in standard deviations around its mean; one without variation is zero throughout. */
    private static double[][] standardised(List<Row> rows, int terms) {
        double[][] all = new double[rows.size()][terms];
        for (int k = 0; k < terms; k++) {
            int term = k;
            double[] column = rows.stream().mapToDouble(r -> r.terms[term]).toArray();
            double[] scaled = StyleDifference.standardised(column).estimate().orElse(new double[column.length]);
            for (int i = 0; i < all.length; i++) {
                all[i][k] = scaled[i];
            }
        }
        return all;
    }

    private int print(Outcome<StyleControl.Fit> found, KeyDictionary players, int rows) throws IOException {
        Report report = new Report("Statistics");
        report.fact("comparisons", rows).fact("objective", found.map(StyleControl.Fit::objective));
        found.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        ReportTable models =
                report.table("ratings", "model", "rating", "se", "chessRating", "rawWinRate", "controlledWinRate");
        ReportTable terms = report.table("style", "term", "coefficient", "se", "interval");
        found.estimate().ifPresent(fit -> {
            for (int m : fit.ranking()) {
                models.row(
                        players.key(m),
                        fit.rating(m),
                        fit.ratingError(m),
                        fit.chessRating(m),
                        fit.rawWinRate(m),
                        fit.controlledWinRate(m));
            }
            for (int k = 0; k < pairs.names().size(); k++) {
                terms.row(pairs.names().get(k), fit.style(k), fit.styleError(k), fit.styleInterval(k, level));
            }
        });
        return output.show(report, spec.commandLine().getOut());
    }
}
