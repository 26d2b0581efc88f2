package org.touchstone.cli.stats.agreement;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.agreement.RetestReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.ItemPersonOptions;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How far people agree with themselves. */
@Command(
        name = "retest",
        mixinStandardHelpOptions = true,
        description = {
            "How far people who judged the same items again say the same: share with Wilson's interval, Cohen's kappa with"
                    + " quadratic weights, and of items shown with sides swapped the share whose preferred response changed.",
            "It is the noise against which agreement, bias and drift are read.",
            "",
            "  annotator,item,label,side    rows in order of time; the first two of a person and an item count",
            "  ann,q1,2,left                label: strength of preference, positive for the one response, whatever its side",
            "  ann,q1,-1,right              side (optional): where that response stood",
            "",
            "Not estimable for people without an item judged twice.",
        },
        footer = {
            "",
            "Example: touchstone stats retest votes.csv --side side",
            "In R: irr::kappa2(weight = \"squared\")."
        })
public final class RetestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Mixin
    private ItemPersonOptions who;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            defaultValue = "label",
            description = "Default: ${DEFAULT-VALUE}.")
    private String label;

    @Option(names = "--side", paramLabel = "COLUMN", description = "Column of where the first response stood.")
    private @Nullable String side;

    @Option(
            names = "--strongest",
            paramLabel = "N",
            description = "The strongest preference of the scale. Default: the" + " strongest that occurs.")
    private @Nullable Integer strongest;

    @Mixin
    private ConfidenceOption confidence;

    @Override
    public Integer call() throws Exception {
        if (strongest != null && (strongest < 1 || strongest > RetestReport.STRONGEST)) {
            throw new ParameterException(
                    spec.commandLine(), "--strongest lies from 1 to " + RetestReport.STRONGEST + ".");
        }
        OptionalInt most = strongest == null ? OptionalInt.empty() : OptionalInt.of(strongest);
        RetestReport report = new RetestReport(confidence.level(), most);
        RetestReport.Repeats repeats =
                report.read(table, new RetestReport.Columns(who.annotator(), who.item(), label, side));
        return output.show(report.of(repeats), spec.commandLine().getOut());
    }
}
