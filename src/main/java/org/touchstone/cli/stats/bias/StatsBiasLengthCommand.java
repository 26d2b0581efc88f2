package org.touchstone.cli.stats.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.LengthControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A win rate with length held equal. */
@Command(
        name = "length",
        mixinStandardHelpOptions = true,
        description = {
            "The win rate of a model over a baseline if both wrote equally long responses, beside the raw one.",
            "",
            "  result,length,baseline[,difficulty]     a row per item; result: win, tie, loss of the model",
            "  win,420,310",
            "",
            "Not estimable when the model won, or lost, everywhere.",
        },
        footer = {
            "",
            "Example: touchstone stats bias length eval.csv --result winner --results model,tie,baseline",
            "In Python: alpaca_eval's length-controlled win rate, with another penalty."
        })
final class StatsBiasLengthCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(
            names = "--result",
            paramLabel = "COLUMN",
            defaultValue = "result",
            description = "Default: ${DEFAULT-VALUE}.")
    private String result;

    @Option(
            names = "--results",
            paramLabel = "WIN,TIE,LOSS",
            split = ",",
            defaultValue = "win,tie,loss",
            description = "What results are called. Default: ${DEFAULT-VALUE}.")
    private List<String> results = List.of();

    @Option(
            names = "--length",
            paramLabel = "COLUMN",
            defaultValue = "length",
            description = "Length of the model's" + " response. Default: ${DEFAULT-VALUE}.")
    private String length;

    @Option(
            names = "--baseline",
            paramLabel = "COLUMN",
            defaultValue = "baseline",
            description = "Length of the" + " baseline's. Default: ${DEFAULT-VALUE}.")
    private String baseline;

    @Option(names = "--difficulty", paramLabel = "COLUMN", description = "Column of the items' difficulty.")
    private @Nullable String difficulty;

    @Option(
            names = "--penalty",
            paramLabel = "L",
            defaultValue = "0.5",
            description = "The ridge. Default:" + " ${DEFAULT-VALUE}.")
    private double penalty;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Override
    public Integer call() throws Exception {
        if (results.size() != 3 || !(penalty >= 0 && penalty < 1e9) || !(level > 0 && level < 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--results names three words, --penalty is at least 0, --confidence lies between 0 and 1.");
        }
        List<String> columns = new ArrayList<>(List.of(result, length, baseline));
        if (difficulty != null) {
            columns.add(difficulty);
        }
        List<double[]> rows = new ArrayList<>();
        table.read(
                columns,
                (cells, cell) -> rows.add(new double[] {
                    1 - StatsCells.word(cells, cell[0], results) / 2.0,
                    StatsCells.number(cells, cell[1]) - StatsCells.number(cells, cell[2]),
                    cell.length > 3 ? StatsCells.number(cells, cell[3]) : 0
                }));
        Outcome<LengthControl.Rate> found = new LengthControl(penalty).of(of(rows, 0), of(rows, 1), of(rows, 2));
        LengthControl.Rate rate = found.estimate().orElse(null);
        Report report = new Report("Statistics");
        report.fact("items", rows.size());
        found.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        report.table(
                        "winRate",
                        "raw",
                        "controlled",
                        "se",
                        "interval",
                        "lengthEffect",
                        "lengthEffectError",
                        "difficultyEffect",
                        "farFromRaw")
                .row(
                        found.map(LengthControl.Rate::raw),
                        rate == null ? null : (Object) rate.controlled(),
                        rate == null ? null : (Object) rate.standardError(),
                        rate == null ? null : rate.interval(level),
                        rate == null ? null : (Object) rate.lengthEffect(),
                        rate == null ? null : (Object) rate.lengthEffectError(),
                        rate == null ? null : (Object) rate.difficultyEffect(),
                        rate == null ? null : (Object) rate.farFromRaw());
        return output.show(report, spec.commandLine().getOut());
    }

    private static double[] of(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(r -> r[column]).toArray();
    }
}
