package org.touchstone.cli.stats.drift;

import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsSequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.drift.AnchorShift;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the same items early and late. */
@Command(
        name = "anchors",
        mixinStandardHelpOptions = true,
        description = {
            "Whether somebody judges the same anchors otherwise than early on: the difference of the shares that were"
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
final class StatsDriftAnchorsCommand implements Callable<Integer> {
    private record Anchor(boolean early, boolean late) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsSequenceOptions sequences;

    @Option(
            names = "--early",
            paramLabel = "COLUMN",
            defaultValue = "early",
            description = "Default: ${DEFAULT-VALUE}.")
    private String early;

    @Option(names = "--late", paramLabel = "COLUMN", defaultValue = "late", description = "Default: ${DEFAULT-VALUE}.")
    private String late;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Override
    public Integer call() throws Exception {
        if (!(level > 0 && level < 1)) {
            throw new ParameterException(spec.commandLine(), "--confidence lies between 0 and 1, such as 0.95.");
        }
        Report report = new Report("Statistics");
        ReportTable out = report.table(
                "people", "annotator", "anchors", "early", "late", "difference", "interval", "p", "changed");
        sequences
                .read(
                        List.of(early, late),
                        (cells, cell) -> new Anchor(sequences.yes(cells, cell[0]), sequences.yes(cells, cell[1])))
                .forEach((who, anchors) -> {
                    Outcome<AnchorShift> shift = AnchorShift.of(
                            new AnchorShift.Counts(
                                    count(anchors, true, true),
                                    count(anchors, true, false),
                                    count(anchors, false, true),
                                    count(anchors, false, false)),
                            level);
                    out.row(
                            who,
                            anchors.size(),
                            shift.map(AnchorShift::early),
                            shift.map(AnchorShift::late),
                            shift.map(AnchorShift::difference),
                            shift.map(AnchorShift::interval).estimate().orElse(null),
                            shift.map(AnchorShift::pValue),
                            shift.map(AnchorShift::changed));
                });
        return output.show(report, spec.commandLine().getOut());
    }

    private static int count(List<Anchor> anchors, boolean early, boolean late) {
        return (int)
                anchors.stream().filter(a -> a.early == early && a.late == late).count();
    }
}
