package org.touchstone.cli.stats.quiz;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.quiz.PassReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.SequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.stats.quiz.SequentialTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who has passed a quiz. */
@Command(
        name = "pass",
        mixinStandardHelpOptions = true,
        description = {
            "Who has passed a quiz by the sequential rule, at which item, and from all answers the probability that the"
                    + " true accuracy is above a bar (flat prior).",
            "",
            "  annotator,right        rows in the order in which items were asked; right is yes or no",
            "  ann,true",
        },
        footer = {
            "",
            "Example: touchstone stats quiz pass quiz.csv --by annotator --bar 0.75",
            "In R: pbeta(bar, 1 + right, 1 + wrong, lower.tail = FALSE)."
        })
final class QuizPassCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private SequenceOptions sequences;

    @Mixin
    private PassRuleOptions options;

    @Option(
            names = "--right",
            paramLabel = "COLUMN",
            defaultValue = "right",
            description = "Default: ${DEFAULT-VALUE}.")
    private String right;

    @Option(names = "--bar", paramLabel = "P", defaultValue = "0.75", description = "Default: ${DEFAULT-VALUE}.")
    private double bar;

    @Override
    public Integer call() throws Exception {
        SequentialTest rule = options.rule();
        if (!(bar > 0 && bar < 1)) {
            throw new ParameterException(spec.commandLine(), "--bar lies between 0 and 1.");
        }
        Report report = new PassReport(rule, bar).of(sequences.sequences().errors(right));
        return output.show(report, spec.commandLine().getOut());
    }
}
