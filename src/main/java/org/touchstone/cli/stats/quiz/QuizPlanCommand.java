package org.touchstone.cli.stats.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.analysis.report.quiz.PassRuleReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.stats.quiz.SequentialTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The operating characteristic of a pass rule. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Operating characteristic of a pass rule by true accuracy: the exact probability of passing and the mean number"
                    + " of items asked, for Wald's sequential test cut off at a largest number of items.",
        },
        footer = {
            "",
            "Example: touchstone stats quiz plan --p0 0.7 --p1 0.88 --least 12 --most 40",
            "Exact, by recursion over right answers; in R: simulate, or SPRT."
        })
final class QuizPlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private PassRuleOptions options;

    @Option(
            names = "--accuracies",
            split = ",",
            paramLabel = "P",
            defaultValue = "0.5,0.55,0.6,0.65,0.7,0.75,0.8,0.85,0.9,0.95",
            description = "True accuracies to show. Default: ${DEFAULT-VALUE}.")
    private List<Double> accuracies = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        SequentialTest rule = options.rule();
        if (accuracies.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new ParameterException(spec.commandLine(), "--accuracies lie from 0 to 1.");
        }
        return output.show(
                PassRuleReport.of(rule, accuracies), spec.commandLine().getOut());
    }
}
