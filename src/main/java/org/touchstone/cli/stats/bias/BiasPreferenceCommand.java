package org.touchstone.cli.stats.bias;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.bias.PreferenceReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.TableOptions;
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
final class BiasPreferenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TableOptions table;

    @Option(names = "--label", paramLabel = "COLUMN", description = "Column of the preference. Default: label.")
    private @Nullable String label;

    @Option(
            names = "--labels",
            paramLabel = "FIRST,TIE,SECOND",
            split = ",",
            defaultValue = "A,tie,B",
            description =
                    "The three words of the label: first preferred, tie, second preferred. Default: ${DEFAULT-VALUE}.")
    private List<String> labels = List.of();

    @Option(names = "--first", required = true, paramLabel = "COLUMN", description = "Column of the first one's value.")
    private String first;

    @Option(
            names = "--second",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of the second one's value.")
    private String second;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            description = "Column of the annotator; gives one line" + " for each.")
    private @Nullable String annotator;

    @Mixin
    private ConfidenceOption confidence;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "With --annotator: the spread among those with at least this many judgments. Default: ${DEFAULT-VALUE}.")
    private long atLeast;

    @Mixin
    private FigureOutput output;

    @Override
    public Integer call() throws Exception {
        if (labels.size() != 3) {
            throw new ParameterException(
                    spec.commandLine(), "--labels names three words: first preferred, tie, second preferred.");
        }
        PreferenceReport report = new PreferenceReport(
                confidence.level(), annotator == null ? OptionalLong.empty() : OptionalLong.of(atLeast));
        PreferenceReport.Choices choices = PreferenceReport.read(
                table, new PreferenceReport.Columns(table.column(label, "label", 1), labels, first, second, annotator));
        return output.show(report.of(choices, first, second), spec.commandLine().getOut());
    }
}
