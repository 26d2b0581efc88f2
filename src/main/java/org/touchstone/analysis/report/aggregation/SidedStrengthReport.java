package org.touchstone.analysis.report.aggregation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.DuelCells;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.aggregation.SoftLabel;
import org.touchstone.stats.paired.annotator.AnnotatorBias;
import org.touchstone.stats.paired.annotator.AnnotatorBiasFit;
import org.touchstone.stats.paired.annotator.SidedVotes;

/**
 * Strengths of models with annotator effects: discrimination, side bias and slope of a feature. Immutable.
 *
 * @param level level of the intervals
 */
public record SidedStrengthReport(double level) {
    /** Maximum number of models for the table of every two of them. */
    private static final int MOST_IN_PAIRS = 50;

    /** Where comparisons stand in a table; the first model was shown on the left. The covariate may be null. */
    public record Columns(
            DuelCells.Columns duels,
            String annotator,
            @Nullable String covariate) {
        private List<String> all() {
            return duels.and(covariate == null ? List.of(annotator) : List.of(annotator, covariate));
        }
    }

    /** A comparison by somebody, with the feature of the first minus that of the second, or 0. */
    public record SidedDuel(int person, double covariate, DuelCells.Duel duel) {}

    /** All comparisons in the order of rows. */
    public record SidedDuels(KeyDictionary models, KeyDictionary people, List<SidedDuel> all) {}

    /** Reads them; a missing covariate counts as 0. */
    public static SidedDuels read(TableRows table, Columns columns) throws IOException {
        DuelCells duels = new DuelCells(columns.duels);
        KeyDictionary people = new KeyDictionary();
        List<SidedDuel> all = new ArrayList<>();
        table.read(columns.all(), (cells, cell) -> {
            DuelCells.Duel duel = duels.of(cells, cell);
            double z = cell.length < 5 || table.isMissing(cells, cell[4]) ? 0 : CellValues.number(cells, cell[4]);
            all.add(new SidedDuel(people.number(cells.text(cell[3])), z, duel));
        });
        return new SidedDuels(duels.players(), people, all);
    }

    /** The report of these comparisons. */
    public Report of(SidedDuels duels) {
        SidedVotes.Builder builder = SidedVotes.of(duels.people.size(), duels.models.size());
        duels.all.forEach(v -> builder.add(v.person, v.duel.first(), v.duel.second(), v.covariate, v.duel.result()));
        Outcome<AnnotatorBiasFit> found = AnnotatorBias.standard().fit(builder.build());
        Report report = new Report("Strengths of models beside what people lean to");
        report.fact("comparisons", duels.all.size())
                .fact("models", duels.models.size())
                .fact("annotators", duels.people.size())
                .fact("objective", found.map(AnnotatorBiasFit::objective))
                .fact("meanSlope", found.map(f -> f.meanSlope().value()))
                .fact("meanSlopeError", found.map(f -> f.meanSlope().error()))
                .remarks(found);
        found.estimate().ifPresent(fit -> tables(report, fit, duels.models, duels.people));
        return report;
    }

    private void tables(Report report, AnnotatorBiasFit fit, KeyDictionary players, KeyDictionary people) {
        List<Integer> models = players.byName();
        ReportTable strengths = report.table("strengths", "model", "strength", "se", "interval");
        for (int m : models) {
            strengths.row(
                    players.key(m),
                    fit.strength(m),
                    fit.strengthError(m),
                    new AnnotatorBiasFit.Effect(fit.strength(m), fit.strengthError(m)).interval(level));
        }
        ReportTable leans = report.table(
                "people", "annotator", "sharpness", "sharpnessError", "side", "sideError", "slope", "slopeError");
        for (int p : people.byName()) {
            leans.row(
                    people.key(p),
                    fit.discrimination(p).value(),
                    fit.discrimination(p).error(),
                    fit.side(p).value(),
                    fit.side(p).error(),
                    fit.slope(p).value(),
                    fit.slope(p).error());
        }
        if (models.size() <= MOST_IN_PAIRS) {
            ReportTable pairs = report.table("softLabels", "model", "other", "wins", "interval", "votes");
            for (int a : models) {
                for (int b : models) {
                    if (players.key(a).compareTo(players.key(b)) < 0) {
                        SoftLabel label = fit.controlled(a, b, level);
                        pairs.row(
                                players.key(a),
                                players.key(b),
                                label.means().get(0),
                                label.intervals().get(0),
                                label.effectiveVotes());
                    }
                }
            }
        }
    }
}
