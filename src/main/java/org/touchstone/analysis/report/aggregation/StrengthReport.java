package org.touchstone.analysis.report.aggregation;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.touchstone.analysis.WinCounts;
import org.touchstone.analysis.input.DuelCells;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.analysis.report.NormalInterval;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.paired.BradleyTerry;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.paired.Strengths;
import org.touchstone.stats.paired.TieModel;

/**
 * Strengths of models from paired comparisons. Immutable.
 *
 * @param model how comparisons become strengths
 * @param bootstrap how comparisons are resampled; its level is that of all intervals
 * @param random returns a generator in the same initial state at each call
 */
public record StrengthReport(Model model, UnitBootstrap bootstrap, Supplier<RandomGenerator> random) {

    /** How comparisons become strengths. */
    public enum Model {
        /** Ties count as half a win for each. */
        BRADLEY_TERRY,
        /** Ties are a separate outcome, more likely between equals. */
        DAVIDSON,
        /** Ties are differences below a threshold. */
        RAO_KUPPER
    }

    /** Reads comparisons. */
    public static WinCounts read(TableRows table, DuelCells.Columns columns) throws IOException {
        WinCounts.Builder builder = new WinCounts.Builder();
        DuelCells duels = new DuelCells(columns, builder.players());
        table.read(columns.and(List.of()), (cells, cell) -> {
            DuelCells.Duel duel = duels.of(cells, cell);
            builder.add(duel.first(), duel.second(), duel.result());
        });
        return builder.build();
    }

    /** The report of these comparisons. */
    public Report of(WinCounts wins) {
        PairCounts counts = wins.counts();
        Report report = new Report("Strengths of models");
        report.fact("comparisons", comparisons(counts))
                .fact("models", wins.players().size())
                .fact("ties", counts.ties())
                .fact("model", OutcomeWords.code(model));
        Outcome<Strengths> fit = fit(counts, report);
        fit.whyNot().ifPresent(r -> report.note("Strengths are not estimable: " + OutcomeWords.of(r) + "."));
        report.remarks(fit);
        ReportTable out =
                report.table("strengths", "model", "comparisons", "winRate", "strength", "se", "interval", "resampled");
        Outcome<List<UnitBootstrap.Resampled>> resampled = model == Model.BRADLEY_TERRY
                ? BradleyTerry.withDefaults().resample(counts, bootstrap, random.get())
                : Outcome.none(Outcome.Reason.RESAMPLING_FAILED);
        for (int i = 0; i < wins.players().size(); i++) {
            int player = i;
            Strengths s = fit.estimate().orElse(null);
            out.row(
                    wins.players().get(i),
                    comparisons(counts, i),
                    counts.winRate(i),
                    fit.map(f -> f.of(player)),
                    s == null ? null : s.standardError(i),
                    s == null ? null : NormalInterval.of(s.of(i), s.standardError(i), bootstrap.level()),
                    resampled.estimate().map(r -> r.get(player).interval()).orElse(null));
        }
        return report;
    }

    private static long comparisons(PairCounts counts, int player) {
        long n = 0;
        for (int other = 0; other < counts.players(); other++) {
            n += other == player ? 0 : counts.comparisons(player, other);
        }
        return n;
    }

    /** Every comparison is one of two players. */
    private static long comparisons(PairCounts counts) {
        long twice = 0;
        for (int player = 0; player < counts.players(); player++) {
            twice += comparisons(counts, player);
        }
        return twice / 2;
    }

    private Outcome<Strengths> fit(PairCounts counts, Report report) {
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
