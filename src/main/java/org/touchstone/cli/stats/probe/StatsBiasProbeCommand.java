package org.touchstone.cli.stats.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.probe.ChoiceProbe;
import org.touchstone.stats.bias.probe.FlipProbe;
import org.touchstone.stats.bias.probe.RateProbe;
import org.touchstone.stats.bias.probe.RetestProbe;
import org.touchstone.stats.bias.probe.SwapProbe;
import org.touchstone.stats.bias.probe.TwoRates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests of one person on items whose answer is known. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = {
            "Tests of one person on items whose answer is known, from counts.",
            "",
            "Which kind fits which probe, and its counts:",
            "  choice     two responses that differ in manner only:       CHOSEN PAIRS",
            "  rate       how often somebody falls for a wrong response:  FALLEN PROBES   (--usual, --level)",
            "  flip       with and without an opinion of the asker:       TOWARD AWAY UNCHANGED",
            "  swap       the same pairs with sides swapped:              SAME-RESPONSE LEFT-TWICE RIGHT-TWICE",
            "  retest     items again, against what is usual:             CHANGED RETESTS (--median)",
            "  two-rates  two groups or arms:                             HITS TRIALS HITS TRIALS",
            "",
            "large or flagged is a reason to look; correct many p values by stats bias adjust.",
        },
        footer = {
            "",
            "Example: touchstone stats bias probe choice 17 20",
            "In R: binom.test, fisher.test, mcnemar.exact."
        })
public final class StatsBiasProbeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Parameters(index = "0", paramLabel = "KIND", description = "What was tried.")
    private String kind;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COUNT", description = "Its counts, in this order.")
    private List<Integer> counts = new ArrayList<>();

    @Option(
            names = "--usual",
            paramLabel = "P",
            defaultValue = "0.1",
            description = "What a careful person may fall for." + " Default: ${DEFAULT-VALUE}.")
    private double usual;

    @Option(
            names = "--level",
            paramLabel = "P",
            defaultValue = "0.05",
            description = "Level of the test of rate." + " Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(
            names = "--median",
            paramLabel = "P",
            defaultValue = "0.15",
            description = "The usual rate of contradicting" + " oneself. Default: ${DEFAULT-VALUE}.")
    private double median;

    @Override
    public Integer call() throws Exception {
        boolean rates = usual > 0 && usual < 1 && level > 0 && level < 1 && median >= 0 && median <= 1;
        if (!rates || counts.stream().anyMatch(n -> n < 0)) {
            throw wrong("Counts are not negative, and rates lie between 0 and 1.");
        }
        Report report = new Report("Statistics");
        switch (kind) {
            case "choice" -> choice(report);
            case "rate" -> rate(report);
            case "flip" -> flip(report);
            case "swap" -> swap(report);
            case "retest" -> retest(report);
            case "two-rates" -> twoRates(report);
            default -> throw wrong("The KIND is choice, rate, flip, swap, retest or two-rates.");
        }
        return output.show(report, spec.commandLine().getOut());
    }

    /** Demands so many counts, and that at these places a part is no more than its whole. */
    private void demand(int size, int... partAndWhole) {
        if (counts.size() != size) {
            throw wrong("The kind " + kind + " takes " + size + " counts.");
        }
        for (int i = 0; i < partAndWhole.length; i += 2) {
            if (counts.get(partAndWhole[i]) > counts.get(partAndWhole[i + 1])) {
                throw wrong("A part is larger than its whole.");
            }
        }
    }

    private void choice(Report report) {
        demand(2, 0, 1);
        choice(report, ChoiceProbe.of(counts.get(0), counts.get(1)));
    }

    private static void choice(Report report, Outcome<ChoiceProbe> found) {
        report.table("choice", "rate", "interval", "p", "pairs", "large")
                .row(
                        found.map(ChoiceProbe::rate),
                        found.map(ChoiceProbe::interval).estimate().orElse(null),
                        found.map(ChoiceProbe::pValue),
                        found.map(ChoiceProbe::pairs),
                        found.map(ChoiceProbe::large));
    }

    private void rate(Report report) {
        demand(2, 0, 1);
        RateProbe probe = new RateProbe(usual, level, RateProbe.standard().least());
        Outcome<RateProbe.Result> found = probe.of(counts.get(0), counts.get(1));
        report.table("rate", "rate", "interval", "p", "flagged", "flaggedFrom")
                .row(
                        found.map(RateProbe.Result::rate),
                        found.map(RateProbe.Result::interval).estimate().orElse(null),
                        found.map(RateProbe.Result::pValue),
                        found.map(RateProbe.Result::flagged),
                        probe.criticalCount(counts.get(1)));
    }

    private void flip(Report report) {
        demand(3);
        Outcome<FlipProbe> found = FlipProbe.of(counts.get(0), counts.get(1), counts.get(2));
        report.table("flip", "toward", "away", "p", "twins", "large")
                .row(
                        found.map(FlipProbe::towardRate),
                        found.map(FlipProbe::awayRate),
                        found.map(FlipProbe::pValue),
                        found.map(FlipProbe::twins),
                        found.map(FlipProbe::large));
    }

    private void swap(Report report) {
        demand(3);
        Outcome<SwapProbe> found = SwapProbe.of(counts.get(0), counts.get(1), counts.get(2));
        report.table("swap", "consistency", "interval")
                .row(
                        found.map(SwapProbe::consistency),
                        found.map(SwapProbe::interval).estimate().orElse(null));
        found.estimate().ifPresent(s -> choice(report, s.side()));
    }

    private void retest(Report report) {
        demand(2, 0, 1);
        Outcome<RetestProbe> found = RetestProbe.of(counts.get(0), counts.get(1), median);
        report.table("retest", "rate", "interval", "probabilityWorse", "retests", "flagged")
                .row(
                        found.map(RetestProbe::rate),
                        found.map(RetestProbe::interval).estimate().orElse(null),
                        found.map(RetestProbe::probabilityWorse),
                        found.map(RetestProbe::retests),
                        found.map(RetestProbe::flagged));
    }

    private void twoRates(Report report) {
        demand(4, 0, 1, 2, 3);
        Outcome<TwoRates> found =
                TwoRates.of(new int[] {counts.get(0), counts.get(2)}, new int[] {counts.get(1), counts.get(3)});
        report.table("twoRates", "first", "second", "difference", "interval", "p")
                .row(
                        found.map(TwoRates::first),
                        found.map(TwoRates::second),
                        found.map(TwoRates::difference),
                        found.map(TwoRates::interval).estimate().orElse(null),
                        found.map(TwoRates::pValue));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
