package org.touchstone.cli.stats.drift;

import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.touchstone.analysis.report.drift.ChangeReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.SequenceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds when an error rate changed. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = {
            "When the error rate of a past sequence changed: the most likely split, with its p value from shuffled"
                    + " answers, and a 90 %% interval. Answers are counted from 1; the change is at"
                    + " the first answer after it.",
            "",
            "Not estimable for fewer than ten answers, or when all are right or all wrong.",
        },
        footer = {
            "",
            "Example: touchstone stats drift change gold.csv --by annotator",
            "In R: changepoint::cpt.meanvar, or strucchange."
        })
final class DriftChangeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private SequenceOptions sequences;

    @Option(
            names = "--right",
            paramLabel = "COLUMN",
            defaultValue = "right",
            description = "Default: ${DEFAULT-VALUE}.")
    private String right;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        ChangeReport report = new ChangeReport(() -> new SplittableRandom(seed));
        return output.show(
                report.of(sequences.sequences().errors(right)),
                spec.commandLine().getOut());
    }
}
