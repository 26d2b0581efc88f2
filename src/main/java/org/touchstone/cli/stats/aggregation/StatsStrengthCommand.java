package org.touchstone.cli.stats.aggregation;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.WinCounts;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsDuelOptions;
import org.touchstone.cli.stats.StatsResamplingOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.paired.BradleyTerry;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.paired.Strengths;
import org.touchstone.stats.paired.TieModel;
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
            "How strong each model is, from comparisons of two: rows name the first, the second, and who won.",
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
public final class StatsStrengthCommand implements Callable<Integer> {
    /** How comparisons become strengths. */
    enum Model {
        BRADLEY_TERRY,
        DAVIDSON,
        RAO_KUPPER
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsDuelOptions duels;

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
    private StatsResamplingOptions resampling;

    @Override
    public Integer call() throws Exception {
        Model asked = asked();
        if (annotator != null) {
            Report report = new Report("Statistics");
            StatsPeopleStrengths.fill(report, duels, annotator, covariate, resampling.level());
            return output.show(report, spec.commandLine().getOut());
        }
        WinCounts.Builder builder = new WinCounts.Builder();
        KeyDictionary words = duels.words();
        long rows = duels.table().read(duels.columns(), (cells, cell) -> {
            int[] players = duels.players(builder.players(), cells, cell[0], cell[1]);
            builder.add(players[0], players[1], duels.result(words, cells, cell[2]));
        });
        WinCounts wins = builder.build();
        PairCounts counts = wins.counts();
        Report report = new Report("Statistics");
        report.fact("comparisons", rows).fact("models", wins.players().size()).fact("ties", counts.ties());
        report.fact("model", OutcomeWords.code(asked));
        Outcome<Strengths> fit = fit(asked, counts, report);
        fit.whyNot().ifPresent(r -> report.note("Strengths are not estimable: " + OutcomeWords.of(r) + "."));
        fit.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + resampling.level()) / 2);
        ReportTable out =
                report.table("strengths", "model", "comparisons", "winRate", "strength", "se", "interval", "resampled");
        Outcome<List<UnitBootstrap.Resampled>> resampled = asked == Model.BRADLEY_TERRY
                ? BradleyTerry.withDefaults().resample(counts, resampling.bootstrap(), resampling.random())
                : Outcome.none(Outcome.Reason.RESAMPLING_FAILED);
        for (int i = 0; i < wins.players().size(); i++) {
            int player = i;
            long n = 0;
            for (int j = 0; j < counts.players(); j++) {
                n += j == i ? 0 : counts.comparisons(i, j);
            }
            Strengths s = fit.estimate().orElse(null);
            out.row(
                    wins.players().get(i),
                    n,
                    counts.winRate(i),
                    fit.map(f -> f.of(player)),
                    s == null ? null : s.standardError(i),
                    s == null ? null : new Interval(s.of(i) - z * s.standardError(i), s.of(i) + z * s.standardError(i)),
                    resampled.estimate().map(r -> r.get(player).interval()).orElse(null));
        }
        return output.show(report, spec.commandLine().getOut());
    }

    private Model asked() {
        for (Model m : Model.values()) {
            if (OutcomeWords.code(m).equals(model)) {
                return m;
            }
        }
        throw new ParameterException(spec.commandLine(), "--model is bradley-terry, davidson or rao-kupper.");
    }

    private static Outcome<Strengths> fit(Model model, PairCounts counts, Report report) {
        if (model == Model.BRADLEY_TERRY) {
            return BradleyTerry.withDefaults().fit(counts).map(BradleyTerry.Fit::strengths);
        }
        TieModel tie = model == Model.DAVIDSON ? TieModel.DAVIDSON : TieModel.RAO_KUPPER;
        return tie.fit(counts).map(f -> {
            report.fact("tieParameter", f.parameter());
            return f.strengths();
        });
    }
}
