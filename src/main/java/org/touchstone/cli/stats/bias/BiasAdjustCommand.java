package org.touchstone.cli.stats.bias;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.bias.AdjustedTestsReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import org.touchstone.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adjusts p values for many tests. */
@Command(
        name = "adjust",
        mixinStandardHelpOptions = true,
        description = "Adjusts a column of p values by Benjamini and Hochberg: reject tests at or below the false"
                + " discovery rate you accept.",
        footer = {
            "",
            "Example: touchstone stats bias adjust tests.csv --p p --name bias",
            "In R: p.adjust(method = \"BH\")."
        })
final class BiasAdjustCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Option(names = "--p", paramLabel = "COLUMN", description = "Column of p values. Default: p.")
    private @Nullable String p;

    @Option(names = "--name", paramLabel = "COLUMN", description = "Column of the names of tests.")
    private @Nullable String name;

    @Override
    public Integer call() throws Exception {
        Report report = AdjustedTestsReport.of(AdjustedTestsReport.read(table, table.column(p, "p", 1), name));
        return output.show(report, spec.commandLine().getOut());
    }
}
