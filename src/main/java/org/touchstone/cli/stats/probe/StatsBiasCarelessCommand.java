package org.touchstone.cli.stats.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsSequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.probe.Pace;
import org.touchstone.stats.bias.probe.StraightLining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether people read before they vote. */
@Command(
        name = "care",
        mixinStandardHelpOptions = true,
        description = {
            "Whether people read before they vote: the longest run of like votes against the same votes in random order,"
                    + " and with --seconds the share of votes that took at least as long as reading can take. Slow is never"
                    + " a fault.",
            "",
            "  annotator,label[,seconds,median,words]   rows in order of time; median: everybody's seconds on the item",
            "  ann,A,41.5,38,210",
        },
        footer = {"", "Example: touchstone stats bias care votes.csv --by annotator --seconds seconds"})
public final class StatsBiasCarelessCommand implements Callable<Integer> {
    private record Vote(int label, double seconds, double median, double words) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsSequenceOptions sequences;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            defaultValue = "label",
            description = "Default: ${DEFAULT-VALUE}.")
    private String label;

    @Option(names = "--seconds", paramLabel = "COLUMN", description = "Column of how long a vote took.")
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
        List<String> columns = new ArrayList<>(List.of(label));
        if (seconds != null) {
            columns.addAll(List.of(seconds, median, words));
        }
        KeyDictionary labels = new KeyDictionary();
        Report report = new Report("Statistics");
        ReportTable runs = report.table("runs", "annotator", "votes", "longestRun", "p", "entropy", "flagged");
        ReportTable pace = report.table("pace", "annotator", "votes", "effort", "flagged");
        sequences
                .read(columns, (cells, cell) -> {
                    double[] x = new double[3];
                    for (int i = 0; seconds != null && i < x.length; i++) {
                        x[i] = StatsCells.number(cells, cell[1 + i]);
                        if (x[i] < 0) {
                            throw cells.bad("has a time or a number of words below zero");
                        }
                    }
                    return new Vote(labels.number(cells.text(cell[0])), x[0], x[1], x[2]);
                })
                .forEach((who, votes) -> {
                    runs(runs, who, votes);
                    if (seconds != null) {
                        pace(pace, who, votes);
                    }
                });
        return output.show(report, spec.commandLine().getOut());
    }

    private void runs(ReportTable out, String who, List<Vote> votes) {
        Outcome<StraightLining> found =
                StraightLining.of(votes.stream().mapToInt(Vote::label).toArray(), draws, new SplittableRandom(seed));
        out.row(
                who,
                votes.size(),
                found.map(StraightLining::longestRun),
                found.map(StraightLining::pValue),
                found.map(StraightLining::entropy),
                found.map(StraightLining::flagged));
    }

    private static void pace(ReportTable out, String who, List<Vote> votes) {
        Outcome<Pace> found = Pace.of(
                votes.stream().mapToDouble(Vote::seconds).toArray(),
                votes.stream().mapToDouble(Vote::median).toArray(),
                votes.stream().mapToDouble(Vote::words).toArray());
        out.row(who, votes.size(), found.map(Pace::effort), found.map(Pace::flagged));
    }
}
