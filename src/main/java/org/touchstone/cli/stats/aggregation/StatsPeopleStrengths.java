package org.touchstone.cli.stats.aggregation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsDuelOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.aggregation.SoftLabel;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.paired.annotator.AnnotatorBias;
import org.touchstone.stats.paired.annotator.AnnotatorBiasFit;
import org.touchstone.stats.paired.annotator.SidedVotes;

/** Strengths beside what people lean to. */
final class StatsPeopleStrengths {
    /** Beyond this many models the table of every two of them is left out. */
    private static final int MOST_IN_PAIRS = 50;

    private record Vote(int person, int left, int right, double covariate, PairCounts.Result result) {}

    private StatsPeopleStrengths() {}

    static void fill(Report report, StatsDuelOptions duels, String annotator, @Nullable String covariate, double level)
            throws IOException {
        List<String> columns = new ArrayList<>(duels.columns());
        columns.add(annotator);
        if (covariate != null) {
            columns.add(covariate);
        }
        KeyDictionary players = new KeyDictionary();
        KeyDictionary people = new KeyDictionary();
        KeyDictionary words = duels.words();
        List<Vote> votes = new ArrayList<>();
        duels.table().read(columns, (cells, cell) -> {
            int[] two = duels.players(players, cells, cell[0], cell[1]);
            double z = covariate == null || duels.table().isMissing(cells, cell[4])
                    ? 0
                    : StatsCells.number(cells, cell[4]);
            votes.add(new Vote(
                    people.number(cells.text(cell[3])), two[0], two[1], z, duels.result(words, cells, cell[2])));
        });
        SidedVotes.Builder builder = SidedVotes.of(people.size(), players.size());
        votes.forEach(v -> builder.add(v.person, v.left, v.right, v.covariate, v.result));
        Outcome<AnnotatorBiasFit> found = AnnotatorBias.standard().fit(builder.build());
        report.fact("comparisons", votes.size())
                .fact("models", players.size())
                .fact("annotators", people.size())
                .fact("objective", found.map(AnnotatorBiasFit::objective))
                .fact("meanSlope", found.map(f -> f.meanSlope().value()))
                .fact("meanSlopeError", found.map(f -> f.meanSlope().error()));
        found.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        found.estimate().ifPresent(fit -> tables(report, fit, players, people, level));
    }

    private static void tables(
            Report report, AnnotatorBiasFit fit, KeyDictionary players, KeyDictionary people, double level) {
        List<Integer> models = order(players);
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
        for (int p : order(people)) {
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

    private static List<Integer> order(KeyDictionary names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::key))
                .toList();
    }
}
