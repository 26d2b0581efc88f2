package org.touchstone.analysis.report.bias;

import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.probe.ChoiceProbe;
import org.touchstone.stats.bias.probe.FlipProbe;
import org.touchstone.stats.bias.probe.RateProbe;
import org.touchstone.stats.bias.probe.RetestProbe;
import org.touchstone.stats.bias.probe.SwapProbe;
import org.touchstone.stats.bias.probe.TwoRates;

/** Tests of one person on items whose answer is known, from counts that are not negative. Stateless. */
public final class ProbeReport {
    private ProbeReport() {}

    private static Report report() {
        return new Report("Probe of one person");
    }

    /** Two responses that differ in manner only: number of choices of the manner, of this number of pairs. */
    public static Report choice(int chosen, int pairs) {
        Report report = report();
        choice(report, ChoiceProbe.of(chosen, pairs));
        return report;
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

    /**
     * How often a person preferred a wrong response, of this number of probes.
     *
     * @param usual failure rate of a careful person, between 0 and 1
     * @param level level of the test, between 0 and 1
     */
    public static Report rate(int fallen, int probes, double usual, double level) {
        RateProbe probe = new RateProbe(usual, level, RateProbe.standard().least());
        Outcome<RateProbe.Result> found = probe.of(fallen, probes);
        Report report = report();
        report.table("rate", "rate", "interval", "p", "flagged", "flaggedFrom")
                .row(
                        found.map(RateProbe.Result::rate),
                        found.map(RateProbe.Result::interval).estimate().orElse(null),
                        found.map(RateProbe.Result::pValue),
                        found.map(RateProbe.Result::flagged),
                        probe.criticalCount(probes));
        return report;
    }

    /** With and without an opinion of the user: answers that changed toward it, away from it, and not at all. */
    public static Report flip(int toward, int away, int unchanged) {
        Outcome<FlipProbe> found = FlipProbe.of(toward, away, unchanged);
        Report report = report();
        report.table("flip", "toward", "away", "p", "twins", "large")
                .row(
                        found.map(FlipProbe::towardRate),
                        found.map(FlipProbe::awayRate),
                        found.map(FlipProbe::pValue),
                        found.map(FlipProbe::twins),
                        found.map(FlipProbe::large));
        return report;
    }

    /** The same pairs with sides swapped: the same response twice, the left side twice, the right side twice. */
    public static Report swap(int same, int leftTwice, int rightTwice) {
        Outcome<SwapProbe> found = SwapProbe.of(same, leftTwice, rightTwice);
        Report report = report();
        report.table("swap", "consistency", "interval")
                .row(
                        found.map(SwapProbe::consistency),
                        found.map(SwapProbe::interval).estimate().orElse(null));
        found.estimate().ifPresent(s -> choice(report, s.side()));
        return report;
    }

    /**
     * Repeated items: number of changed answers, of this number.
     *
     * @param median the usual rate of contradicting oneself, 0 to 1
     */
    public static Report retest(int changed, int retests, double median) {
        Outcome<RetestProbe> found = RetestProbe.of(changed, retests, median);
        Report report = report();
        report.table("retest", "rate", "interval", "probabilityWorse", "retests", "flagged")
                .row(
                        found.map(RetestProbe::rate),
                        found.map(RetestProbe::interval).estimate().orElse(null),
                        found.map(RetestProbe::probabilityWorse),
                        found.map(RetestProbe::retests),
                        found.map(RetestProbe::flagged));
        return report;
    }

    /** Two groups or arms: the hits of each, and the trials of each. */
    public static Report twoRates(int[] hits, int[] trials) {
        Outcome<TwoRates> found = TwoRates.of(hits, trials);
        Report report = report();
        report.table("twoRates", "first", "second", "difference", "interval", "p")
                .row(
                        found.map(TwoRates::first),
                        found.map(TwoRates::second),
                        found.map(TwoRates::difference),
                        found.map(TwoRates::interval).estimate().orElse(null),
                        found.map(TwoRates::pValue));
        return report;
    }
}
