package org.touchstone.cli.stats.diversity;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.diversity.KindsReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Effective numbers and what was not seen. */
@Command(
        name = "counts",
        mixinStandardHelpOptions = true,
        description = {
            "How many kinds there are: present (order 0), in effect (order 1: the exponential of Shannon's entropy; order 2:"
                    + " the inverse of Simpson's index); and by Good and Turing the share of the whole that kinds seen so"
                    + " far cover. Coverage needs whole counts, effective numbers take amounts or shares too.",
            "",
            "  domain            a row per prompt; or with --count a row per kind",
            "  medical",
            "  legal",
        },
        footer = {
            "",
            "Example: touchstone stats diversity counts prompts.csv --kind domain",
            "In R: vegan::diversity, hillR, iNEXT. In Python: skbio.diversity."
        })
final class DiversityCountsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Option(names = "--kind", paramLabel = "COLUMN", defaultValue = "kind", description = "Default: ${DEFAULT-VALUE}.")
    private String kind;

    @Option(
            names = "--count",
            paramLabel = "COLUMN",
            description = "Column of counts; without it every row" + " counts as one.")
    private @Nullable String count;

    @Override
    public Integer call() throws Exception {
        return output.show(
                KindsReport.of(KindsReport.read(table, kind, count)),
                spec.commandLine().getOut());
    }
}
