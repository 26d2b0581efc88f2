package org.touchstone.cli.stats.drift;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.drift.ErrorCusumReport;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.SequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.drift.BernoulliCusum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Charts errors on gold. */
@Command(
        name = "cusum",
        mixinStandardHelpOptions = true,
        description = {
            "Charts errors on gold, answer by answer: an error adds, a right answer takes one away, and above the"
                    + " threshold the error rate has risen. After an alarm the sum restarts.",
            "",
            "The usual rule fits a rise from .15 to .30. Another one is designed by --from, --to and --run-length, or"
                    + " given by --up and --threshold. Without a FILE only the rule and its exact run lengths are shown.",
            "",
            "  annotator,right          right is yes or no",
            "  ann,true",
            "  ann,false",
        },
        footer = {
            "",
            "Example: touchstone stats drift cusum gold.csv --by annotator",
            "Example: touchstone stats drift cusum --from 0.1 --to 0.25 --run-length 1000",
            "Run lengths are exact, by the Markov chain of sums; in R: simulate, or surveillance::arlCusum."
        })
final class DriftCusumCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SequenceOptions sequences;

    @Mixin
    private FigureOutput output;

    @Option(
            names = "--right",
            paramLabel = "COLUMN",
            defaultValue = "right",
            description = "Default: ${DEFAULT-VALUE}.")
    private String right;

    @Option(names = "--up", paramLabel = "N", description = "Increment of the sum for an error.")
    private @Nullable Integer up;

    @Option(names = "--threshold", paramLabel = "N", description = "Threshold of the alarm.")
    private @Nullable Integer threshold;

    @Option(
            names = "--from",
            paramLabel = "P",
            defaultValue = "0.15",
            description = "Acceptable error rate." + " Default: ${DEFAULT-VALUE}.")
    private double from;

    @Option(
            names = "--to",
            paramLabel = "P",
            defaultValue = "0.3",
            description = "Error rate to be detected." + " Default: ${DEFAULT-VALUE}.")
    private double to;

    @Option(names = "--run-length", paramLabel = "N", description = "Minimum run length to a false alarm, in answers.")
    private @Nullable Double runLength;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "P",
            defaultValue = "0.05,0.1,0.15,0.2,0.3,0.4",
            description = "Error rates whose run lengths are shown. Default: ${DEFAULT-VALUE}.")
    private List<Double> rates = new ArrayList<>();

    @Option(
            names = "--of",
            paramLabel = "NAME",
            description = "Annotator whose chart --svg draws, if there are" + " several.")
    private @Nullable String of;

    @Override
    public Integer call() throws Exception {
        if (!(from > 0 && from < to && to < 1) || rates.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw wrong("Rates lie between 0 and 1, and --from below --to.");
        }
        return output.show(report(), spec.commandLine().getOut());
    }

    private Report report() throws IOException {
        ErrorCusumReport report = new ErrorCusumReport(from, rates);
        Outcome<BernoulliCusum> designed = rule();
        if (designed.estimate().isEmpty() || !sequences.table().any()) {
            return report.of(designed);
        }
        Map<String, boolean[]> errors = sequences.sequences().errors(right);
        Report found = report.of(designed, errors, Optional.ofNullable(of));
        if (output.isDrawn() && found.figures().isEmpty()) {
            throw wrong("Name by --of the annotator whose chart --svg draws.");
        }
        return found;
    }

    private Outcome<BernoulliCusum> rule() {
        if ((up == null) != (threshold == null)) {
            throw wrong("Give --up and --threshold together.");
        }
        if (up != null && threshold != null) {
            if (up < 1 || threshold < 1 || threshold > BernoulliCusum.HIGHEST) {
                throw wrong("--up is at least 1, --threshold from 1 to " + BernoulliCusum.HIGHEST + ".");
            }
            return Outcome.of(new BernoulliCusum(up, threshold));
        }
        if (runLength == null) {
            return from == 0.15 && to == 0.3
                    ? Outcome.of(BernoulliCusum.standard())
                    : BernoulliCusum.design(from, to, BernoulliCusum.standard().averageRunLength(0.15));
        }
        if (!(runLength >= 1 && runLength < 1e12)) {
            throw wrong("--run-length is at least 1.");
        }
        return BernoulliCusum.design(from, to, runLength);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
