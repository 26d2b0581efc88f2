package org.touchstone.analysis.report.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.PreferenceVotes;
import org.touchstone.charts.figure.ForestPlot;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.BiasScreen;
import org.touchstone.stats.bias.peer.PeerFit;
import org.touchstone.stats.bias.peer.PeerModel;
import org.touchstone.stats.regression.PartialPooling;

/**
 * Compares each person's slope of a feature with that of others who judged the same items. Immutable.
 *
 * @param level level of the intervals
 * @param margin an excess that does not matter, in log-odds per unit, at least 0
 * @param atLeast minimum number of votes for a verdict
 */
public record PeerReport(double level, double margin, int atLeast) {

    /** The report of these votes; its figure is the forest plot of everybody's excess. */
    public Report of(PreferenceVotes votes) {
        KeyDictionary people = votes.people();
        Outcome<PeerFit> found = PeerModel.withDefaults().fit(votes.votes());
        Report report = new Report("People against their peers");
        report.fact("votes", votes.votes().size())
                .fact("ties", votes.ties())
                .fact("items", votes.items().size())
                .fact("annotators", people.size());
        report.fact("commonSlope", found.map(f -> f.commonSlope().value()))
                .fact("commonSlopeError", found.map(f -> f.commonSlope().standardError()))
                .fact("itemSpread", found.map(PeerFit::itemSpread))
                .remarks(found);
        List<Integer> order = people.byName();
        found.estimate().ifPresent(fit -> people(report, people, fit, order));
        return report.figure("excess", () -> plot(people, found, order));
    }

    private void people(Report report, KeyDictionary people, PeerFit fit, List<Integer> order) {
        List<BiasScreen.Test> tests = new ArrayList<>();
        for (int p : order) {
            PeerFit.Contrast excess = fit.excessSlope(p).estimate().orElse(null);
            double beyond = fit.excessPBeyond(p, margin).estimate().orElse(1.0);
            tests.add(new BiasScreen.Test(
                    beyond,
                    excess == null ? 0 : excess.value(),
                    margin,
                    excess != null && excess.ownVotes() >= atLeast,
                    true));
        }
        List<BiasScreen.Verdict> verdicts = BiasScreen.withDefaults().of(tests);
        PartialPooling pooled = fit.pooledSlopes().estimate().orElse(null);
        ReportTable out = report.table(
                "people",
                "annotator",
                "slope",
                "pooledSlope",
                "excess",
                "se",
                "interval",
                "p",
                "pBeyondMargin",
                "ownVotes",
                "peerVotes",
                "side",
                "sideError",
                "verdict");
        for (int i = 0; i < order.size(); i++) {
            int p = order.get(i);
            Outcome<PeerFit.Contrast> excess = fit.excessSlope(p);
            PeerFit.Contrast known = excess.estimate().orElse(null);
            out.row(
                    people.key(p),
                    fit.slope(p).map(PeerFit.Contrast::value),
                    pooled == null ? null : (Object) pooled.people().get(p).pooled(),
                    excess.map(PeerFit.Contrast::value),
                    known == null ? null : (Object) known.standardError(),
                    known == null ? null : known.interval(level),
                    known == null ? null : (Object) known.pValue(),
                    tests.get(i).pValue(),
                    known == null ? null : (Object) known.ownVotes(),
                    known == null ? null : (Object) known.peerVotes(),
                    fit.side(p).map(PeerFit.Contrast::value),
                    fit.side(p).estimate().map(s -> (Object) s.standardError()).orElse(null),
                    OutcomeWords.code(verdicts.get(i)));
        }
    }

    private ForestPlot plot(KeyDictionary people, Outcome<PeerFit> found, List<Integer> order) {
        List<ForestPlot.Row> rows = order.stream()
                .map(p -> found.estimate()
                        .flatMap(f -> f.excessSlope(p).estimate())
                        .map(e -> new ForestPlot.Row(
                                people.key(p), Optional.of(new ForestPlot.Estimate(e.value(), e.interval(level))), ""))
                        .orElse(ForestPlot.Row.none(people.key(p), "no item shared with others")))
                .toList();
        ForestPlot.About about = new ForestPlot.About("Slope beyond that of peers", "log-odds", 0, level);
        return new ForestPlot(about, rows, Optional.empty());
    }
}
