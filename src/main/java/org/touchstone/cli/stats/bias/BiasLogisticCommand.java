package org.touchstone.cli.stats.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.analysis.report.bias.LogisticReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Firth's logistic regression of a column on others. */
@Command(
        name = "logistic",
        mixinStandardHelpOptions = true,
        description = {
            "Firth's logistic regression with intervals from the profile of the penalised likelihood: finite even where a"
                    + " feature separates yes from no. Rows with a missing cell are ignored.",
        },
        footer = {
            "",
            "Example: touchstone stats bias logistic votes.csv --outcome prefers_left --features length,lists",
            "In R: logistf::logistf(y ~ length + lists)."
        })
final class BiasLogisticCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Option(names = "--outcome", required = true, paramLabel = "COLUMN", description = "Column that is yes or no.")
    private String outcome;

    @Option(
            names = "--success",
            paramLabel = "LABEL",
            split = ",",
            description = "Outcomes that mean yes. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    @Option(
            names = "--features",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of numbers, separated by commas.")
    private List<String> features = new ArrayList<>();

    @Mixin
    private ConfidenceOption confidence;

    @Override
    public Integer call() throws Exception {
        LogisticReport report = new LogisticReport(confidence.level());
        LogisticReport.Observations observations =
                LogisticReport.read(table, new LogisticReport.Columns(outcome, success, features));
        return output.show(report.of(observations, features), spec.commandLine().getOut());
    }
}
