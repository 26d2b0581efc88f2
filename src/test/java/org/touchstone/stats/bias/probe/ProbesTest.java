package org.touchstone.stats.bias.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;

class ProbesTest {

    @Test
    void fiveOfTwentyIsTheRule() {
        RateProbe probe = RateProbe.standard();
        assertThat(probe.criticalCount(20)).isEqualTo(5);
        assertThat(probe.of(5, 20).get().pValue()).isCloseTo(0.0432, within(5e-5));
        assertThat(probe.of(5, 20).get().flagged()).isTrue();
        assertThat(probe.of(4, 20).get().flagged()).isFalse();
        assertThat(probe.of(19, 19).get().flagged()).as("too few").isFalse();
        assertThat(probe.of(0, 20).get().pValue()).isEqualTo(1);
        assertThat(probe.criticalCount(10)).isEqualTo(11);
        assertThat(probe.of(0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
        // Power at 35 %: P(X >= 5).
        double power = 0;
        for (int k = 5; k <= 20; k++) {
            power += new org.apache.commons.math3.distribution.BinomialDistribution(20, 0.35).probability(k);
        }
        assertThat(power).isCloseTo(0.88, within(0.005));
        assertThatIllegalArgumentException().isThrownBy(() -> probe.of(3, 2));
    }

    @Test
    void choicesAreTestedOnBothSides() {
        ChoiceProbe probe = ChoiceProbe.of(15, 20).get();
        assertThat(probe.pValue()).isCloseTo(0.0414, within(5e-5));
        assertThat(probe.large()).isTrue();
        assertThat(ChoiceProbe.of(5, 20).get().pValue()).isEqualTo(probe.pValue());
        assertThat(ChoiceProbe.of(5, 20).get().rate()).isEqualTo(1 - probe.rate());
        assertThat(ChoiceProbe.of(10, 20).get().pValue()).isEqualTo(1);
        assertThat(ChoiceProbe.of(3, 3).get().large()).isFalse();
        assertThat(ChoiceProbe.of(0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void swapsTellInconsistencyFromLeaning() {
        SwapProbe probe = SwapProbe.of(30, 9, 1).get();
        assertThat(probe.consistency()).isEqualTo(0.75);
        assertThat(probe.side().get().rate()).isEqualTo(0.9);
        assertThat(probe.side().get().pValue()).isCloseTo(2 * 11.0 / 1024, within(1e-12));
        assertThat(SwapProbe.of(30, 1, 9).get().side().get().pValue())
                .isEqualTo(probe.side().get().pValue());
        assertThat(SwapProbe.of(5, 0, 0).get().side().whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(SwapProbe.of(0, 0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void flipsTowardTheAskerCount() {
        FlipProbe probe = FlipProbe.of(7, 0, 13).get();
        assertThat(probe.towardRate()).isEqualTo(0.35);
        assertThat(probe.pValue()).isCloseTo(2 / 128.0, within(1e-12));
        assertThat(probe.large()).isTrue();
        assertThat(FlipProbe.of(0, 7, 13).get().large()).isFalse();
        assertThat(FlipProbe.of(0, 0, 20).get().pValue()).isEqualTo(1);
        assertThat(FlipProbe.of(0, 0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void retestsAreReadAgainstTheMedian() {
        RetestProbe probe = RetestProbe.of(15, 30, 0.2).get();
        assertThat(probe.rate()).isEqualTo(0.5);
        // P(Beta(16, 16) > .3) by its binomial sum.
        double below =
                new org.apache.commons.math3.distribution.BinomialDistribution(31, 0.3).cumulativeProbability(15);
        assertThat(probe.probabilityWorse()).isCloseTo(below, within(1e-9));
        assertThat(probe.flagged()).isTrue();
        assertThat(RetestProbe.of(6, 30, 0.2).get().flagged()).isFalse();
        assertThat(RetestProbe.of(20, 20, 0.2).get().flagged()).as("too few").isFalse();
        assertThat(RetestProbe.of(30, 30, 0.95).get().probabilityWorse()).isZero();
        assertThat(RetestProbe.of(0, 0, 0.2).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void paceKnowsTheFloorOfReading() {
        assertThat(ResponseTimeEffort.floorSeconds(600, 350)).isEqualTo(30);
        assertThat(ResponseTimeEffort.floorSeconds(100, 350)).isEqualTo(10);
        double[] seconds = new double[40];
        double[] median = new double[40];
        double[] words = new double[40];
        Arrays.fill(median, 600);
        Arrays.fill(words, 350);
        Arrays.fill(seconds, 0, 10, 5);
        Arrays.fill(seconds, 10, 40, 30);
        ResponseTimeEffort pace = ResponseTimeEffort.of(seconds, median, words).get();
        assertThat(pace.effort()).isEqualTo(0.75);
        assertThat(pace.flagged()).isTrue();
        assertThat(ResponseTimeEffort.of(new double[0], new double[0], new double[0])
                        .whyNot())
                .contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void runsAreReadAgainstTheVotesThemselves() {
        int[] runs = new int[60];
        Arrays.fill(runs, 0, 30, 2);
        for (int i = 30; i < 60; i++) {
            runs[i] = i % 3;
        }
        StraightLining lining = StraightLining.of(runs, 9999, new Random(1)).get();
        assertThat(lining.longestRun()).isEqualTo(30);
        assertThat(lining.flagged()).isTrue();
        int[] mixed = new Random(2).ints(60, 0, 3).toArray();
        assertThat(StraightLining.of(mixed, 999, new Random(1)).get().flagged()).isFalse();
        assertThat(StraightLining.of(new int[] {0, 1, 2, 3}, 99, new Random(1))
                        .get()
                        .entropy())
                .isCloseTo(2, within(1e-12));
        assertThat(StraightLining.of(new int[] {4, 4, 4}, 99, new Random(1)).whyNot())
                .contains(Outcome.Reason.NO_VARIATION);
        assertThat(StraightLining.of(new int[0], 99, new Random(1)).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @Test
    void twoRatesAgreeWithNewcombeAndFisher() {
        // Newcombe (1998), method 10, 56/70 against 48/80: .0524 to .3339.
        TwoRates rates = TwoRates.of(new int[] {56, 48}, new int[] {70, 80}).get();
        assertThat(rates.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(rates.interval().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(rates.interval().upper()).isCloseTo(0.3339, within(5e-5));
        // Fisher's tea: 3 of 4 against 1 of 4, two-sided 34/70.
        assertThat(TwoRates.of(new int[] {3, 1}, new int[] {4, 4}).get().pValue())
                .isCloseTo(34 / 70.0, within(1e-9));
        assertThat(TwoRates.of(new int[] {0, 0}, new int[] {4, 4}).get().pValue())
                .isCloseTo(1, within(1e-9));
        assertThat(TwoRates.of(new int[] {0, 0}, new int[] {4, 0}).whyNot()).contains(Outcome.Reason.NO_DATA);
    }
}
