package org.touchstone.cli.stats.bias;

import java.util.concurrent.Callable;
import org.touchstone.analysis.input.ColumnPairs;
import org.touchstone.analysis.report.bias.StyleControlReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.DuelOptions;
import org.touchstone.cli.stats.PairsOption;
import org.touchstone.cli.stats.ReportOutput;
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
            "Ratings of models at equal style, as on public leaderboards: the Bradley-Terry model with style"
                    + " terms (a - b) / (a + b + 1), standardised, and a ridge. What style explains is not"
                    + " credited to a model; the controlled win rate is shown beside the raw one.",
            "",
            "  first,second,result,words_a,words_b,lists_a,lists_b",
            "  m1,m2,first,120,80,3,0",
            "",
            "The coefficient of a term that never differs is meaningless.",
        },
        footer = {
            "",
            "Example: touchstone stats bias style battles.csv --pairs words_a:words_b,lists_a:lists_b",
            "In Python: FastChat's style control."
        })
final class BiasStyleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private DuelOptions duels;

    @Mixin
    private PairsOption pairs;

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
        if (!(penalty > 0 && penalty < 1e9)) {
            throw new ParameterException(spec.commandLine(), "--penalty is above 0.");
        }
        StyleControlReport report = new StyleControlReport(penalty, confidence.level());
        ColumnPairs style = pairs.columns();
        StyleControlReport.Battles battles = StyleControlReport.read(duels.table(), duels.columns(), style);
        return output.show(report.of(battles, style.names()), spec.commandLine().getOut());
    }
}
