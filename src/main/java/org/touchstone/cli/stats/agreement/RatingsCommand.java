package org.touchstone.cli.stats.agreement;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.agreement.RatingsReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.ItemPersonOptions;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import org.touchstone.stats.rating.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Agreement of numbers. */
@Command(
        name = "ratings",
        mixinStandardHelpOptions = true,
        description = {
            "Agreement on numbers with many values, such as decimal scores or seconds.",
            "",
            "Which measure fits:",
            "  alpha   Krippendorff's, any number of people, missing ratings; --level ordinal, interval or ratio",
            "  ICC     Shrout and Fleiss: (1) every item has its own people, (2) people are a sample, (3) these people are"
                    + " all; of one rating or of the mean of all. Items that somebody did not rate are left out.",
            "  W       Kendall's: do people rank the items alike? Complete items only.",
            "  tau-b   of every two people, over the items both rated",
            "",
            "  item,annotator,value",
            "  q1,ann,71.5",
            "",
            "A few dozen different values, an interval of alpha or slices: stats agreement --level interval.",
        },
        footer = {
            "",
            "Example: touchstone stats ratings scores.csv --value score --level interval",
            "In R: irr::icc, psych::ICC, irr::kendall, cor(method = \"kendall\"). In Python: pingouin.intraclass_corr."
        })
public final class RatingsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Mixin
    private ItemPersonOptions who;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            defaultValue = "value",
            description = "Default: ${DEFAULT-VALUE}.")
    private String value;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "interval",
            description = "Level of measurement for alpha: ordinal, interval or ratio. Default: ${DEFAULT-VALUE}.")
    private Level level;

    @Mixin
    private ConfidenceOption confidence;

    @Override
    public Integer call() throws Exception {
        RatingsReport report = new RatingsReport(level, confidence.level());
        RatingsReport.Ratings ratings =
                report.read(table, new RatingsReport.Columns(who.item(), who.annotator(), value));
        return output.show(report.of(ratings), spec.commandLine().getOut());
    }
}
