package org.touchstone.cli.stats.bias;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.bias.LengthControlReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A win rate at equal response length. */
@Command(
        name = "length",
        mixinStandardHelpOptions = true,
        description = {
            "The win rate of a model over a baseline if both wrote equally long responses, beside the raw one.",
            "",
            "  result,length,baseline[,difficulty]     a row per item; result: win, tie, loss of the model",
            "  win,420,310",
            "",
            "Not estimable if the model won, or lost, every item.",
        },
        footer = {
            "",
            "Example: touchstone stats bias length eval.csv --result winner --results model,tie,baseline",
            "In Python: alpaca_eval's length-controlled win rate, with another penalty."
        })
final class BiasLengthCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

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
            description = "The three words of the result: win, tie, loss. Default: ${DEFAULT-VALUE}.")
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
            description = "Ridge penalty. Default:" + " ${DEFAULT-VALUE}.")
    private double penalty;

    @Mixin
    private ConfidenceOption confidence;

    @Override
    public Integer call() throws Exception {
        if (results.size() != 3 || !(penalty >= 0 && penalty < 1e9)) {
            throw new ParameterException(
                    spec.commandLine(), "--results names three words, and --penalty is at least 0.");
        }
        LengthControlReport report = new LengthControlReport(penalty, confidence.level());
        List<LengthControlReport.Game> games = LengthControlReport.read(
                table, new LengthControlReport.Columns(result, results, length, baseline, difficulty));
        return output.show(report.of(games), spec.commandLine().getOut());
    }
}
