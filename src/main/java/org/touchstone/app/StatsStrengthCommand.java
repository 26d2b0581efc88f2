package org.touchstone.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.Keys;
import org.touchstone.analysis.WinCounts;
import org.touchstone.formats.table.Cells;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.aggregation.BradleyTerry;
import org.touchstone.stats.aggregation.PairCounts;
import org.touchstone.stats.aggregation.Strengths;
import org.touchstone.stats.aggregation.TieModel;
import org.touchstone.stats.interval.UnitBootstrap;
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
final class StatsStrengthCommand implements Callable<Integer> {
    /** How comparisons become strengths. */
    enum Model {
        BRADLEY_TERRY,
        DAVIDSON,
        RAO_KUPPER
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--first", paramLabel = "COLUMN", description = "Column of one model. Default: first.")
    private @Nullable String first;

    @Option(names = "--second", paramLabel = "COLUMN", description = "Column of the other. Default: second.")
    private @Nullable String second;

    @Option(names = "--result", paramLabel = "COLUMN", description = "Column of the result. Default: result.")
    private @Nullable String result;

    @Option(
            names = "--results",
            paramLabel = "FIRST,TIE,SECOND",
            split = ",",
            defaultValue = "first,tie,second",
            description = "What the column of results says when the first wins, nobody, the second."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> results = List.of();

    @Option(
            names = "--model",
            defaultValue = "bradley-terry",
            paramLabel = "MODEL",
            description = "bradley-terry, davidson or rao-kupper. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Mixin
    private StatsResamplingOptions resampling;

    @Override
    public Integer call() throws Exception {
        Model asked = asked();
        WinCounts.Builder builder = new WinCounts.Builder();
        Keys words = new Keys();
        results.forEach(words::number);
        long rows = table.read(
                List.of(
                        table.column(first, "first", 1),
                        table.column(second, "second", 2),
                        table.column(result, "result", 3)),
                (cells, cell) -> take(builder, words, cells, cell));
        WinCounts wins = builder.build();
        PairCounts counts = wins.counts();
        StatsReport report = new StatsReport();
        report.fact("comparisons", rows).fact("models", wins.players().size()).fact("ties", counts.ties());
        report.fact("model", StatsWords.code(asked));
        Outcome<Strengths> fit = fit(asked, counts, report);
        fit.whyNot().ifPresent(r -> report.note("Strengths are not estimable: " + StatsWords.of(r) + "."));
        fit.remarks().forEach(f -> report.note("Remark: " + StatsWords.of(f) + "."));
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + resampling.level()) / 2);
        StatsReport.Table out =
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
        report.print(spec.commandLine().getOut(), table.json());
        return 0;
    }

    private Model asked() {
        if (!table.any()) {
            throw wrong("Name at least one FILE.");
        }
        if (results.size() != 3 || results.stream().distinct().count() != 3) {
            throw wrong("--results names three different words: first wins, tie, second wins.");
        }
        for (Model m : Model.values()) {
            if (StatsWords.code(m).equals(model)) {
                return m;
            }
        }
        throw wrong("--model is bradley-terry, davidson or rao-kupper.");
    }

    private void take(WinCounts.Builder builder, Keys words, Cells cells, int[] cell) throws IOException {
        int a = player(builder.players(), cells, cell[0]);
        int b = player(builder.players(), cells, cell[1]);
        if (a == b) {
            throw cells.bad("compares \"" + cells.text(cell[0]) + "\" with itself");
        }
        int word = words.number(cells.bytes(), cells.from(cell[2]), cells.to(cell[2]));
        if (word > 2) {
            throw cells.bad("has the result \"" + cells.text(cell[2]) + "\", which is not one of "
                    + String.join(", ", results) + "; say by --results what results are called");
        }
        builder.add(
                a,
                b,
                List.of(PairCounts.Result.FIRST, PairCounts.Result.TIE, PairCounts.Result.SECOND)
                        .get(word));
    }

    private static int player(Keys players, Cells cells, int cell) throws IOException {
        int before = players.size();
        int number = players.number(cells.bytes(), cells.from(cell), cells.to(cell));
        if (number == before && cells.text(cell).isEmpty()) {
            throw cells.bad("has an empty cell where a model is named");
        }
        if (players.size() > MOST_PLAYERS) {
            throw cells.bad("names more than " + MOST_PLAYERS + " models");
        }
        return number;
    }

    private static final int MOST_PLAYERS = 3000;

    private static Outcome<Strengths> fit(Model model, PairCounts counts, StatsReport report) {
        if (model == Model.BRADLEY_TERRY) {
            return BradleyTerry.withDefaults().fit(counts).map(BradleyTerry.Fit::strengths);
        }
        TieModel tie = model == Model.DAVIDSON ? TieModel.DAVIDSON : TieModel.RAO_KUPPER;
        return tie.fit(counts).map(f -> {
            report.fact("tieParameter", f.parameter());
            return f.strengths();
        });
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
