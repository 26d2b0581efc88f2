package org.touchstone.cli.stats.probe;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.bias.CarelessReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.SequenceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Careless responding. */
@Command(
        name = "care",
        mixinStandardHelpOptions = true,
        description = {
            "Whether people read before they vote: the longest run of equal votes compared with random orders of"
                    + " the same votes,"
                    + " and with --seconds the share of votes that took at least as long as reading can take. Slow is never"
                    + " a fault.",
            "",
            "  annotator,label[,seconds,median,words]   rows in order of time; median: everybody's seconds on the item",
            "  ann,A,41.5,38,210",
        },
        footer = {"", "Example: touchstone stats bias care votes.csv --by annotator --seconds seconds"})
public final class BiasCarelessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private SequenceOptions sequences;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            defaultValue = "label",
            description = "Default: ${DEFAULT-VALUE}.")
    private String label;

    @Option(names = "--seconds", paramLabel = "COLUMN", description = "Column of the seconds a vote took.")
    private @Nullable String seconds;

    @Option(
            names = "--median",
            paramLabel = "COLUMN",
            defaultValue = "median",
            description = "Column of the median time on" + " the item. Default: ${DEFAULT-VALUE}.")
    private String median;

    @Option(
            names = "--words",
            paramLabel = "COLUMN",
            defaultValue = "words",
            description = "Column of the item's words." + " Default: ${DEFAULT-VALUE}.")
    private String words;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "9999",
            description = "Random orders. Default:" + " ${DEFAULT-VALUE}.")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        if (draws < 99 || draws > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "--draws lies from 99 to 1000000.");
        }
        CarelessReport report = new CarelessReport(draws, () -> new SplittableRandom(seed));
        CarelessReport.PaceColumns pace =
                seconds == null ? null : new CarelessReport.PaceColumns(seconds, median, words);
        Map<String, List<CarelessReport.PacedVote>> people =
                CarelessReport.read(sequences.sequences(), new CarelessReport.Columns(label, pace));
        return output.show(report.of(people, pace != null), spec.commandLine().getOut());
    }
}
