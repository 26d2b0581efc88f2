package org.touchstone.cli.stats.aggregation;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.WinCounts;
import org.touchstone.analysis.report.aggregation.SidedStrengthReport;
import org.touchstone.analysis.report.aggregation.StrengthReport;
import org.touchstone.cli.stats.DuelOptions;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.ResamplingOptions;
import org.touchstone.report.OutcomeWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Strengths of models from comparisons of two. */
@Command(
        name = "strength",
        mixinStandardHelpOptions = true,
        description = {
            "Estimates how strong each model is from paired comparisons: rows name the first, the second, and"
                    + " the winner.",
            "",
            "Which model fits:",
            "  bradley-terry  ties count as half a win for each",
            "  davidson       ties are an outcome of their own, likelier between equals",
            "  rao-kupper     ties are differences too small to see",
            "With --annotator instead: Bradley and Terry's model with each person's sharpness, lean to a side and pull of a"
                    + " feature (--covariate), and soft labels with the feature held equal.",
            "",
            "Strengths are log-odds with mean zero; 1 more means winning 73 %% against the other. The interval is",
            "that of the standard error; resampled, with bradley-terry, is that of comparisons drawn anew.",
        },
        footer = {
            "",
            "Example: touchstone stats strength votes.csv --first model_a --second model_b --result winner"
                    + " --results model_a,tie,model_b",
            "In R: BradleyTerry2::BTm. In Python: choix.opt_pairwise."
        })
public final class StrengthCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private DuelOptions duels;

    @Option(
            names = "--model",
            defaultValue = "bradley-terry",
            paramLabel = "MODEL",
            description = "bradley-terry, davidson or rao-kupper. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            description =
                    "Column of who judged: fits the model that tells people's sharpness, side and pull of a feature"
                            + " apart from the strengths; the first model was shown on the left.")
    private @Nullable String annotator;

    @Option(
            names = "--covariate",
            paramLabel = "COLUMN",
            description = "With --annotator: column of the feature, first minus second, such as standardised length.")
    private @Nullable String covariate;

    @Mixin
    private ResamplingOptions resampling;

    @Override
    public Integer call() throws Exception {
        StrengthReport.Model asked = asked();
        if (annotator != null) {
            SidedStrengthReport report = new SidedStrengthReport(resampling.level());
            SidedStrengthReport.SidedDuels read = SidedStrengthReport.read(
                    duels.table(), new SidedStrengthReport.Columns(duels.columns(), annotator, covariate));
            return output.show(report.of(read), spec.commandLine().getOut());
        }
        StrengthReport report = new StrengthReport(asked, resampling.bootstrap(), resampling::random);
        WinCounts wins = StrengthReport.read(duels.table(), duels.columns());
        return output.show(report.of(wins), spec.commandLine().getOut());
    }

    private StrengthReport.Model asked() {
        for (StrengthReport.Model m : StrengthReport.Model.values()) {
            if (OutcomeWords.code(m).equals(model)) {
                return m;
            }
        }
        throw new ParameterException(spec.commandLine(), "--model is bradley-terry, davidson or rao-kupper.");
    }
}
