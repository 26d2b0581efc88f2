package org.touchstone.cli.stats.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.touchstone.charts.figure.ForestPlot;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.StatsVoteOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.BiasScreen;
import org.touchstone.stats.bias.peer.PeerFit;
import org.touchstone.stats.bias.peer.PeerModel;
import org.touchstone.stats.regression.PartialPooling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** People against their peers. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = {
            "Who follows a feature (length, lists ...) more than others who judged the same items: each vote explained by"
                    + " what the item is and by what the person leans to. The excess is the person's slope minus that of the"
                    + " others on the same items; verdicts are corrected for many tests. A flag is a reason to look.",
            "",
            "  item,annotator,label,z[,left]   z: first minus second, such as standardised length",
            "  q1,ann,A,0.8,true",
            "",
            "Not estimable for one annotator, when no item was judged twice, or when the feature never differs.",
        },
        footer = {
            "",
            "Example: touchstone stats bias peers votes.csv --features z --svg excess.svg",
            "In R: lme4::glmer(first ~ side + z + (side + z | annotator) + (1 | item), family = binomial), nearly."
        })
final class StatsBiasPeersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StatsVoteOptions votes;

    @Mixin
    private FigureOutput output;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(
            names = "--margin",
            paramLabel = "B",
            defaultValue = "0.3",
            description = "An excess that is of no concern," + " in log-odds per unit. Default: ${DEFAULT-VALUE}.")
    private double margin;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "50",
            description = "Votes that a verdict needs." + " Default: ${DEFAULT-VALUE}.")
    private int atLeast;

    @Override
    public Integer call() throws Exception {
        if (!(level > 0 && level < 1) || !(margin >= 0 && margin < 100)) {
            throw new ParameterException(
                    spec.commandLine(), "--confidence lies between 0 and 1, --margin from 0 to 100.");
        }
        StatsVoteOptions.Input input = votes.read(List.of());
        Outcome<PeerFit> found = PeerModel.withDefaults().fit(input.votes());
        Report report = new Report("Statistics");
        report.fact("votes", input.votes().size())
                .fact("ties", input.ties())
                .fact("items", input.items().size())
                .fact("annotators", input.people().size());
        report.fact("commonSlope", found.map(f -> f.commonSlope().value()))
                .fact("commonSlopeError", found.map(f -> f.commonSlope().standardError()))
                .fact("itemSpread", found.map(PeerFit::itemSpread));
        found.remarks().forEach(f -> report.note("Remark: " + OutcomeWords.of(f) + "."));
        List<Integer> order = IntStream.range(0, input.people().size())
                .boxed()
                .sorted(java.util.Comparator.comparing(input.people()::key))
                .toList();
        found.estimate().ifPresent(fit -> people(report, input, fit, order));
        report.figure("figure", () -> plot(input, found, order));
        return output.show(report, spec.commandLine().getOut());
    }

    private void people(Report report, StatsVoteOptions.Input input, PeerFit fit, List<Integer> order) {
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
                    input.people().key(p),
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

    private ForestPlot plot(StatsVoteOptions.Input input, Outcome<PeerFit> found, List<Integer> order) {
        List<ForestPlot.Row> rows = order.stream()
                .map(p -> found.estimate()
                        .flatMap(f -> f.excessSlope(p).estimate())
                        .map(e -> new ForestPlot.Row(
                                input.people().key(p),
                                Optional.of(new ForestPlot.Estimate(e.value(), e.interval(level))),
                                ""))
                        .orElse(ForestPlot.Row.none(input.people().key(p), "no item shared with others")))
                .toList();
        ForestPlot.About about = new ForestPlot.About("Slope beyond that of peers", "log-odds", 0, level);
        return new ForestPlot(about, rows, Optional.empty());
    }
}
