package org.touchstone.cli.stats.quiz;

import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.analysis.report.quiz.ItemResponseReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.report.Report;
import org.touchstone.stats.quiz.ItemResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Item response models. */
@Command(
        name = "items",
        mixinStandardHelpOptions = true,
        description = {
            "Difficulty and discrimination of each quiz item, by an item response model (marginal maximum"
                    + " likelihood), and with --people everybody's ability.",
            "",
            "Which model fits: --model 2pl when hundreds of people answered, rasch (one discrimination for all) with fewer;"
                    + " --guessing 0.5 for two choices makes it the 3PL with that floor. With a few dozen people use elo.",
            "",
            "  annotator,item,right",
            "  ann,q1,true",
            "",
            "Not estimable with fewer than three items, when an item was always or never right, or separates without end.",
        },
        footer = {
            "",
            "Example: touchstone stats quiz items quiz.csv --model 2pl --people",
            "In R: ltm::ltm(answers ~ z1), ltm::rasch, mirt::mirt. Difficulty is b, discrimination a."
        })
final class QuizItemsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private AnswerOptions options;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "2pl",
            description = "2pl or rasch. Default:" + " ${DEFAULT-VALUE}.")
    private String model;

    @Option(
            names = "--guessing",
            paramLabel = "P",
            defaultValue = "0",
            description = "Probability of guessing right, from 0 to below 1. Default: ${DEFAULT-VALUE}.")
    private double guessing;

    @Option(names = "--people", description = "Also the ability of everybody.")
    private boolean people;

    @Override
    public Integer call() throws Exception {
        if (!List.of("2pl", "rasch").contains(model) || !(guessing >= 0 && guessing < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--model is 2pl or rasch, --guessing lies from 0 to below 1.");
        }
        ItemResponse.Kind kind =
                model.equals("2pl") ? ItemResponse.Kind.TWO_PARAMETERS : ItemResponse.Kind.ONE_PARAMETER;
        Report report = new ItemResponseReport(kind, guessing, people).of(options.read());
        return output.show(report, spec.commandLine().getOut());
    }
}
