package org.touchstone.cli.stats.aggregation;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.aggregation.ConsensusReport;
import org.touchstone.cli.stats.LabelOptions;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.report.OutcomeWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One label per item from several. */
@Command(
        name = "aggregate",
        mixinStandardHelpOptions = true,
        description = {
            "One label per item from those of several people.",
            "",
            "Which method fits:",
            "  majority         a quick view; every vote counts alike",
            "  dawid-skene      people differ in care: each has a table of errors, found together with the labels",
            "  dawid-skene-ml   the same as published in 1979, without prior: for comparison with other software",
            "",
            "For comparisons of two (which response is better) into one strength per model: stats strength.",
        },
        footer = {
            "",
            "Example: touchstone stats aggregate labels.csv --method dawid-skene --truth gold",
            "In Python: crowdkit.aggregation DawidSkene, MajorityVote."
        })
public final class AggregateCommand implements Callable<Integer> {
    /** How labels become one. */
    enum Method {
        MAJORITY,
        DAWID_SKENE,
        DAWID_SKENE_ML;

        @Override
        public String toString() {
            return OutcomeWords.code(this);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private LabelOptions judgments;

    @Option(
            names = "--method",
            defaultValue = "majority",
            paramLabel = "METHOD",
            converter = AggregationMethodConverter.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Method method;

    @Option(names = "--ties-to-first", description = "Resolve a tied majority in favour of the first label.")
    private boolean tiesToFirst;

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description = "Column of the known label of the item; gives accuracies.")
    private @Nullable String truth;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "With --truth: the spread among annotators with at least this many judgments. Default: ${DEFAULT-VALUE}.")
    private long atLeast;

    @Option(
            names = "--soft",
            description =
                    "Also the expected share of every label of every item, with its interval: labels that keep the"
                            + " disagreement.")
    private boolean soft;

    @Option(
            names = "--prior",
            paramLabel = "N",
            defaultValue = "0.5",
            description = "With --soft: votes added to every label; 0.5 is Jeffreys'. Default: ${DEFAULT-VALUE}.")
    private double prior;

    // Its default differs from that of ConfidenceOption.
    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.9",
            description = "With --soft: level of the" + " intervals. Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(names = "--items", description = "Also print one line per item.")
    private boolean items;

    @Override
    public Integer call() throws Exception {
        if (!(prior > 0 && prior < 1e6) || !(level > 0 && level < 1)) {
            throw new ParameterException(spec.commandLine(), "--prior is above 0, --confidence lies between 0 and 1.");
        }
        ConsensusReport report = new ConsensusReport(
                asked(),
                truth != null,
                items,
                atLeast,
                soft ? Optional.of(new ConsensusReport.Soft(prior, level)) : Optional.empty());
        return output.show(
                report.of(judgments.read(truth, false)), spec.commandLine().getOut());
    }

    private ConsensusReport.Method asked() {
        return switch (method) {
            case MAJORITY -> tiesToFirst ? ConsensusReport.Method.MAJORITY_TO_FIRST : ConsensusReport.Method.MAJORITY;
            case DAWID_SKENE -> ConsensusReport.Method.DAWID_SKENE;
            case DAWID_SKENE_ML -> ConsensusReport.Method.DAWID_SKENE_ML;
        };
    }
}
