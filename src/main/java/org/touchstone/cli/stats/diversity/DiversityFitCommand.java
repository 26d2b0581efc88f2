package org.touchstone.cli.stats.diversity;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.diversity.TargetReport;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.TableOptions;
import org.touchstone.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts against targets. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the counts of kinds with their targets: Jensen and Shannon's distance (to .10 good, above .20 poor),"
                    + " chi-square and its residuals; beyond 3 a kind is off its target. --svg draws coverage bars.",
            "",
            "  kind,count,want        want in any unit: counts or shares",
            "  medical,120,0.25",
        },
        footer = {
            "",
            "Example: touchstone stats diversity fit coverage.csv",
            "In R: chisq.test(count, p = want). In Python: scipy.spatial.distance.jensenshannon, scipy.stats.chisquare."
        })
final class DiversityFitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TableOptions table;

    @Mixin
    private FigureOutput output;

    @Option(names = "--kind", paramLabel = "COLUMN", defaultValue = "kind", description = "Default: ${DEFAULT-VALUE}.")
    private String kind;

    @Option(
            names = "--count",
            paramLabel = "COLUMN",
            defaultValue = "count",
            description = "Default: ${DEFAULT-VALUE}.")
    private String count;

    @Option(names = "--want", paramLabel = "COLUMN", defaultValue = "want", description = "Default: ${DEFAULT-VALUE}.")
    private String want;

    @Override
    public Integer call() throws Exception {
        Report report = TargetReport.of(TargetReport.read(table, new TargetReport.Columns(kind, count, want)));
        return output.show(report, spec.commandLine().getOut());
    }
}
