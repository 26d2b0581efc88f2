package org.touchstone.cli.stats.quiz;

import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsSequenceOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.interval.BetaPosterior;
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
final class StatsQuizPassCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsSequenceOptions sequences;

    @Mixin
    private StatsPassRuleOptions options;

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
        Report report = new Report("Statistics");
        ReportTable out = report.table(
                "people", "annotator", "answers", "right", "accuracy", "interval", "aboveBar", "decision", "atItem");
        sequences
                .read(List.of(right), (cells, cell) -> sequences.yes(cells, cell[0]))
                .forEach((who, answers) -> {
                    int hits = 0;
                    SequentialTest.Decision decision = SequentialTest.Decision.GO_ON;
                    int at = 0;
                    for (int i = 0; i < answers.size(); i++) {
                        hits += answers.get(i) ? 1 : 0;
                        if (decision == SequentialTest.Decision.GO_ON
                                && i < rule.items().maximum()) {
                            decision = rule.decide(hits, i + 1 - hits);
                            at = i + 1;
                        }
                    }
                    BetaPosterior after = BetaPosterior.uniformPrior().after(hits, answers.size() - hits);
                    out.row(
                            who,
                            answers.size(),
                            hits,
                            (double) hits / answers.size(),
                            after.interval(0.95),
                            after.probabilityAbove(bar),
                            OutcomeWords.code(decision),
                            decision == SequentialTest.Decision.GO_ON ? null : (Object) at);
                });
        return output.show(report, spec.commandLine().getOut());
    }
}
