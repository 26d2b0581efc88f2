package org.touchstone.cli.stats.bias;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.bias.McNemarReport;
import org.touchstone.cli.stats.ReportOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether the same items changed their answer between two conditions. */
@Command(
        name = "mcnemar",
        mixinStandardHelpOptions = true,
        description = "Whether the same items changed their answer between two conditions: McNemar's test of the items"
                + " that changed.",
        footer = {"", "Example: touchstone stats bias mcnemar --yes-to-no 150 --no-to-yes 86", "In R: mcnemar.test."})
final class BiasMcNemarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Option(
            names = "--yes-to-no",
            required = true,
            paramLabel = "N",
            description = "Number of items that changed" + " from yes to no.")
    private long yesToNo;

    @Option(
            names = "--no-to-yes",
            required = true,
            paramLabel = "N",
            description = "Number of items that changed" + " from no to yes.")
    private long noToYes;

    @Override
    public Integer call() throws Exception {
        if (yesToNo < 0 || noToYes < 0) {
            throw new ParameterException(spec.commandLine(), "Counts are not negative.");
        }
        return output.show(
                McNemarReport.of(yesToNo, noToYes), spec.commandLine().getOut());
    }
}
