package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.ColumnPairs;
import org.touchstone.analysis.input.DuelCells;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.StyleControl;
import org.touchstone.stats.bias.features.StyleDifference;

/**
 * Ratings of models at equal style: the Bradley-Terry model with standardised style terms and a ridge. Immutable.
 *
 * @param penalty the ridge, above 0
 * @param level level of the intervals
 */
public record StyleControlReport(double penalty, double level) {

    /** A comparison: two models by number, 1, 0.5 or 0 for the first, and the terms of style. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; read only
    public record Battle(int first, int second, double outcome, double[] terms) {}

    /** All comparisons in the order of rows. */
    public record Battles(KeyDictionary models, List<Battle> all) {}

    /** Reads them; each pair of measures, none below zero, makes a term. */
    public static Battles read(TableRows table, DuelCells.Columns columns, ColumnPairs style) throws IOException {
        DuelCells duels = new DuelCells(columns);
        List<Battle> all = new ArrayList<>();
        table.read(columns.and(style.columns()), (cells, cell) -> {
            DuelCells.Duel duel = duels.of(cells, cell);
            double[] terms = new double[style.pairs().size()];
            for (int k = 0; k < terms.length; k++) {
                double a = CellValues.number(cells, cell[3 + 2 * k]);
                double b = CellValues.number(cells, cell[4 + 2 * k]);
                if (a < 0 || b < 0) {
                    throw cells.bad("has a measure of style below zero");
                }
                terms[k] = StyleDifference.ratio(a, b);
            }
            double outcome = switch (duel.result()) {
                case FIRST -> 1;
                case TIE -> 0.5;
                case SECOND -> 0;
            };
            all.add(new Battle(duel.first(), duel.second(), outcome, terms));
        });
        return new Battles(duels.players(), all);
    }

    /** The report of these comparisons with terms of these names. */
    public Report of(Battles battles, List<String> names) {
        Outcome<StyleControl.Fit> found = new StyleControl(penalty)
                .fit(new StyleControl.Duels(
                        battles.models.size(),
                        battles.all.stream().mapToInt(Battle::first).toArray(),
                        battles.all.stream().mapToInt(Battle::second).toArray(),
                        battles.all.stream().mapToDouble(Battle::outcome).toArray(),
                        standardised(battles.all, names.size())));
        Report report = new Report("Ratings with style held equal");
        report.fact("comparisons", battles.all.size())
                .fact("objective", found.map(StyleControl.Fit::objective))
                .remarks(found);
        ReportTable models =
                report.table("ratings", "model", "rating", "se", "chessRating", "rawWinRate", "controlledWinRate");
        ReportTable terms = report.table("style", "term", "coefficient", "se", "interval");
        found.estimate().ifPresent(fit -> {
            for (int m : fit.ranking()) {
                models.row(
                        battles.models.key(m),
                        fit.rating(m),
                        fit.ratingError(m),
                        fit.chessRating(m),
                        fit.rawWinRate(m),
                        fit.controlledWinRate(m));
            }
            for (int k = 0; k < names.size(); k++) {
                terms.row(names.get(k), fit.style(k), fit.styleError(k), fit.styleInterval(k, level));
            }
        });
        return report;
    }

    /** Each term in standard deviations around its mean; one without variation is zero throughout. */
    private static double[][] standardised(List<Battle> rows, int terms) {
        double[][] all = new double[rows.size()][terms];
        for (int k = 0; k < terms; k++) {
            int term = k;
            double[] column = rows.stream().mapToDouble(r -> r.terms[term]).toArray();
            double[] scaled = StyleDifference.standardised(column).estimate().orElse(new double[column.length]);
            for (int i = 0; i < all.length; i++) {
                all[i][k] = scaled[i];
            }
        }
        return all;
    }
}
