package org.touchstone.cli.stats.drift;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.drift.ResidualReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.SequenceOptions;
import org.touchstone.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Charts disagreement with peers. */
@Command(
        name = "residuals",
        mixinStandardHelpOptions = true,
        description = {
            "Charts votes without a gold answer: whether a person disagrees with the others more than expected,"
                    + " in batches on an exponentially weighted average.",
            "",
            "  annotator,disagreed,expected   expected is the probability of disagreeing, between 0 and 1",
            "  ann,false,0.21",
        },
        footer = {"", "Example: touchstone stats drift residuals votes.csv --by annotator"})
final class DriftResidualsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private SequenceOptions sequences;

    @Option(
            names = "--disagreed",
            paramLabel = "COLUMN",
            defaultValue = "disagreed",
            description = "Column of yes or no. Default: ${DEFAULT-VALUE}.")
    private String disagreed;

    @Option(
            names = "--expected",
            paramLabel = "COLUMN",
            defaultValue = "expected",
            description = "Column of the expected probability. Default: ${DEFAULT-VALUE}.")
    private String expected;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "10",
            description = "Votes per batch. Default:" + " ${DEFAULT-VALUE}.")
    private int batch;

    @Override
    public Integer call() throws Exception {
        if (batch < 1) {
            throw new ParameterException(spec.commandLine(), "--batch is at least 1.");
        }
        Report report = new ResidualReport(batch).of(ResidualReport.read(sequences.sequences(), disagreed, expected));
        return output.show(report, spec.commandLine().getOut());
    }
}
