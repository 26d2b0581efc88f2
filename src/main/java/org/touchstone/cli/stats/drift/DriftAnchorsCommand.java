package org.touchstone.cli.stats.drift;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.drift.AnchorReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.SequenceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the same items early and late. */
@Command(
        name = "anchors",
        mixinStandardHelpOptions = true,
        description = {
            "Whether a person judges the same anchors differently than before: the difference of the shares that were"
                    + " right, with Newcombe's paired interval and McNemar's exact test.",
            "",
            "  annotator,early,late     a row per anchor; right or not, yes or no",
            "  ann,true,false",
        },
        footer = {
            "",
            "Example: touchstone stats drift anchors anchors.csv --by annotator",
            "In R: mcnemar.test, PropCIs::scoreci.mp; ratesci::pairbinci."
        })
final class DriftAnchorsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private SequenceOptions sequences;

    @Option(
            names = "--early",
            paramLabel = "COLUMN",
            defaultValue = "early",
            description = "Default: ${DEFAULT-VALUE}.")
    private String early;

    @Option(names = "--late", paramLabel = "COLUMN", defaultValue = "late", description = "Default: ${DEFAULT-VALUE}.")
    private String late;

    @Mixin
    private ConfidenceOption confidence;

    @Override
    public Integer call() throws Exception {
        AnchorReport report = new AnchorReport(confidence.level());
        return output.show(
                report.of(AnchorReport.read(sequences.sequences(), early, late)),
                spec.commandLine().getOut());
    }
}
