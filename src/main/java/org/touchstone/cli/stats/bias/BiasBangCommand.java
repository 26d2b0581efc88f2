package org.touchstone.cli.stats.bias;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.bias.BlindingIndexReport;
import org.touchstone.cli.stats.ReportOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Bang's blinding index. */
@Command(
        name = "bang",
        mixinStandardHelpOptions = true,
        description = "Bang's blinding index of one arm: 1 all knew, 0 chance; blinding holds when the one-sided upper"
                + " bound is below 0.2.",
        footer = {"", "Example: touchstone stats bias bang --right 41 --wrong 25 --unknown 10", "In R: BI::BI."})
final class BiasBangCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Option(names = "--right", required = true, paramLabel = "N", description = "Number of right guesses.")
    private long right;

    @Option(names = "--wrong", required = true, paramLabel = "N", description = "Number of wrong guesses.")
    private long wrong;

    @Option(names = "--unknown", required = true, paramLabel = "N", description = "Number of people who did not know.")
    private long unknown;

    @Override
    public Integer call() throws Exception {
        if (right < 0 || wrong < 0 || unknown < 0) {
            throw new ParameterException(spec.commandLine(), "Counts are not negative.");
        }
        return output.show(
                BlindingIndexReport.of(right, wrong, unknown),
                spec.commandLine().getOut());
    }
}
