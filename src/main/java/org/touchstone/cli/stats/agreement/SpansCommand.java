package org.touchstone.cli.stats.agreement;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.agreement.SpansReport;
import org.touchstone.cli.stats.ItemPersonOptions;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import org.touchstone.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Agreement on marked passages of a text. */
@Command(
        name = "spans",
        mixinStandardHelpOptions = true,
        description = {
            "Agreement on marked passages of the same texts: F1 of marked tokens (the limit of kappa for many"
                    + " unmarked tokens), overlap, F1 of whole spans, and Krippendorff's alpha of marked or not.",
            "",
            "  item,annotator,start,end,length   tokens from start to before end, and the number of tokens of the text",
            "  t1,ann,3,7,40",
            "  t1,bob,,,40                       bob saw the text and marked nothing",
            "",
            "Tokens may be words or characters; every row of a text says the same length. Not estimable if no text has"
                    + " two annotators or there is no mark.",
        },
        footer = {"", "Example: touchstone stats spans marks.csv", "In Python: seqeval, or bratutils for whole spans."})
public final class SpansCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Mixin
    private ItemPersonOptions who;

    @Option(
            names = "--start",
            paramLabel = "COLUMN",
            defaultValue = "start",
            description = "Default: ${DEFAULT-VALUE}.")
    private String start;

    @Option(names = "--end", paramLabel = "COLUMN", defaultValue = "end", description = "Default: ${DEFAULT-VALUE}.")
    private String end;

    @Option(
            names = "--length",
            paramLabel = "COLUMN",
            defaultValue = "length",
            description = "Default:" + " ${DEFAULT-VALUE}.")
    private String length;

    @Override
    public Integer call() throws Exception {
        Report report = SpansReport.of(
                SpansReport.read(table, new SpansReport.Columns(who.item(), who.annotator(), start, end, length)));
        return output.show(report, spec.commandLine().getOut());
    }
}
