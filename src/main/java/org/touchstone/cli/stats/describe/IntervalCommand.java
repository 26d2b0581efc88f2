package org.touchstone.cli.stats.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.table.SharesReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Intervals of a share. */
@Command(
        name = "interval",
        mixinStandardHelpOptions = true,
        description = {
            "Intervals of a share of successes: Wilson's to show, Clopper and Pearson's for guarantees, and the"
                    + " beta posterior for the probability that the true share is above a bar.",
            "",
            "Give counts by --successes and --trials, or a table with a column of results, one row per trial;"
                    + " --by gives a line per group. Trials must be independent: for agreement of several judgments"
                    + " of the same items use the agreement command.",
        },
        footer = {
            "",
            "Example: touchstone stats interval --successes 899 --trials 1262",
            "Example: touchstone stats interval quiz.csv --label right --success true --by annotator",
            "In R: prop.test(correct = FALSE), binom.test. In Python: statsmodels proportion_confint."
        })
public final class IntervalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Option(names = "--successes", paramLabel = "N", description = "Number of successes.")
    private @Nullable Long successes;

    @Option(names = "--trials", paramLabel = "N", description = "Number of trials.")
    private @Nullable Long trials;

    @Option(names = "--label", paramLabel = "COLUMN", description = "Column of the results. Default: label.")
    private @Nullable String label;

    @Option(
            names = "--success",
            paramLabel = "LABEL",
            split = ",",
            description = "Results that mean success. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    @Option(names = "--by", paramLabel = "COLUMN", description = "Column of groups.")
    private @Nullable String by;

    @Mixin
    private ConfidenceOption confidence;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "With --by: the spread among groups with at least this many trials. Default: ${DEFAULT-VALUE}.")
    private long atLeast;

    @Option(
            names = "--bar",
            paramLabel = "P",
            description = "Also the probability that the true share is above this bar, from a flat prior.")
    private @Nullable Double bar;

    @Override
    public Integer call() throws Exception {
        if (bar != null && !(bar > 0 && bar < 1)) {
            throw wrong("--bar lies between 0 and 1.");
        }
        boolean counted = successes != null || trials != null;
        SharesReport report = new SharesReport(
                confidence.level(),
                bar == null ? OptionalDouble.empty() : OptionalDouble.of(bar),
                counted || by == null ? OptionalLong.empty() : OptionalLong.of(atLeast));
        return output.show(
                report.of(counted ? List.of(counts()) : rows()),
                spec.commandLine().getOut());
    }

    private SharesReport.Share counts() {
        if (successes == null || trials == null || table.any()) {
            throw wrong("Give --successes and --trials together and no FILE.");
        }
        if (successes < 0 || successes > trials) {
            throw wrong("--successes lies from 0 to --trials.");
        }
        return new SharesReport.Share("all", successes, trials);
    }

    private List<SharesReport.Share> rows() throws IOException {
        if (!table.any()) {
            throw wrong("Give --successes and --trials, or at least one FILE.");
        }
        return SharesReport.read(table, table.column(label, "label", 1), success, by);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
