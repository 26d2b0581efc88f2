package org.touchstone.cli.stats.bias;

import java.util.concurrent.Callable;
import org.touchstone.report.StatsReport;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.McNemar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether the same items changed their answer between two conditions. */
@Command(
        name = "mcnemar",
        mixinStandardHelpOptions = true,
        description =
                "Whether the same items changed their answer between two conditions: only those that changed count.",
        footer = {"", "Example: touchstone stats bias mcnemar --yes-to-no 150 --no-to-yes 86", "In R: mcnemar.test."})
final class StatsBiasMcNemarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--yes-to-no", required = true, paramLabel = "N", description = "How many went from yes to no.")
    private long yesToNo;

    @Option(names = "--no-to-yes", required = true, paramLabel = "N", description = "How many went from no to yes.")
    private long noToYes;

    @Option(names = "--json", description = "Print one line of JSON with all digits.")
    private boolean json;

    @Override
    public Integer call() {
        if (yesToNo < 0 || noToYes < 0) {
            throw new ParameterException(spec.commandLine(), "Counts are not negative.");
        }
        Outcome<McNemar> test = McNemar.of(yesToNo, noToYes);
        StatsReport report = new StatsReport();
        report.table("test", "chiSquare", "p", "exactP", "logOdds")
                .row(
                        test.map(McNemar::chiSquare),
                        test.estimate().map(t -> (Object) t.pValue()).orElse(null),
                        test.estimate().map(t -> (Object) t.exactPValue()).orElse(null),
                        test.estimate().map(t -> (Object) t.logOdds()).orElse(null));
        report.print(spec.commandLine().getOut(), json);
        return 0;
    }
}
