package org.touchstone.stats.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;

class DiversityTest {
    private static double[] shares(ReferenceCase reference, ReferenceCase.Expected expected) {
        String name = expected.parameter("p").asString();
        return ReferenceCase.numbers(reference.data().get(name.replace(" normalised", "")));
    }

    @Test
    void measuresAgreeWithTheReference() {
        ReferenceCase reference = ReferenceCase.named("diversity-measures");
        for (ReferenceCase.Expected e : reference.all("hill_q1")) {
            e.matches(HillNumber.of(1, shares(reference, e)).get());
        }
        for (ReferenceCase.Expected e : reference.all("hill_q2")) {
            e.matches(HillNumber.of(2, shares(reference, e)).get());
        }
        for (ReferenceCase.Expected e : reference.all("js_distance_nats")) {
            e.matches(
                    JensenShannon.nats(ReferenceCase.numbers(e.parameter("p")), ReferenceCase.numbers(e.parameter("q")))
                            .get()
                            .distance());
        }
        for (ReferenceCase.Expected e : reference.all("js_distance_base2")) {
            e.matches(
                    JensenShannon.bits(ReferenceCase.numbers(e.parameter("p")), ReferenceCase.numbers(e.parameter("q")))
                            .get()
                            .distance());
        }
    }

    @Test
    void effectiveNumbersFallWithTheOrderAndMultiplyUnderCrossing() {
        Random random = new Random(1);
        double[] p = random.doubles(6).toArray();
        double[] crossed = new double[18];
        for (int i = 0; i < 18; i++) {
            crossed[i] = p[i / 3];
        }
        double before = Double.POSITIVE_INFINITY;
        for (double order : new double[] {0, 0.5, 1 - 1e-9, 1, 1 + 1e-5, 2, 7, Double.POSITIVE_INFINITY}) {
            double now = HillNumber.of(order, p).get();
            assertThat(now).isLessThanOrEqualTo(before + 1e-9).isBetween(1.0, 6.0);
            assertThat(HillNumber.of(order, crossed).get()).isCloseTo(3 * now, within(1e-9));
            before = now;
        }
        assertThat(HillNumber.of(0, 5, 0, 2).get()).isEqualTo(2);
        assertThat(HillNumber.of(1, 0, 4).get()).isEqualTo(1);
        assertThat(HillNumber.of(1, 1e-320, 1e-320).get()).isCloseTo(2, within(1e-9));
        assertThat(HillNumber.of(1).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(HillNumber.of(2, 0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> HillNumber.of(1, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> HillNumber.of(1, Double.NaN));
    }

    @Test
    void distanceIsSymmetricAndZeroForEqualShares() {
        double[] p = {3, 0, 1, 6};
        double[] q = {1, 2, 2, 0};
        double there = JensenShannon.bits(p, q).get().distance();
        assertThat(JensenShannon.bits(q, p).get().distance()).isCloseTo(there, within(1e-15));
        assertThat(there).isBetween(0.01, 0.99);
        assertThat(JensenShannon.bits(p, new double[] {6, 0, 2, 12}).get().distance())
                .isCloseTo(0, within(1e-8));
        assertThat(JensenShannon.bits(p, new double[4]).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> JensenShannon.nats(p, new double[3]));
    }

    @Test
    void residualsShowTheCellsOffTheirTarget() {
        // By hand: expected 50, 30, 20; (60-50)²/50 + (30-30)²/30 + (10-20)²/20 = 7; p = exp(-3.5).
        TargetFit fit =
                TargetFit.of(new long[] {60, 30, 10}, new double[] {5, 3, 2}).get();
        assertThat(fit.chiSquare()).isCloseTo(7, within(1e-12));
        assertThat(fit.degrees()).isEqualTo(2);
        assertThat(fit.pValue()).isCloseTo(Math.exp(-3.5), within(1e-12));
        assertThat(fit.cells().get(2).residual()).isCloseTo(-10 / Math.sqrt(20), within(1e-12));
        assertThat(fit.cells().get(2).adjusted()).isCloseTo(-2.5, within(1e-12));
        assertThat(fit.emptyCells()).isEmpty();
        TargetFit off =
                TargetFit.of(new long[] {90, 0, 5}, new double[] {0.5, 0.5, 0}).get();
        assertThat(off.emptyCells()).containsExactly(1);
        assertThat(off.cells().get(2).unwanted()).isTrue();
        assertThat(off.cells()).allMatch(TargetFit.Cell::notable);
        assertThat(off.distance()).isGreaterThan(0.2);
    }

    @Test
    void adjustedResidualsAreStandardNormalUnderTheTarget() {
        Random random = new Random(3);
        double[] target = {0.5, 0.3, 0.2};
        double squares = 0;
        for (int r = 0; r < 4000; r++) {
            long[] counts = new long[3];
            for (int i = 0; i < 100; i++) {
                double u = random.nextDouble();
                counts[u < 0.5 ? 0 : u < 0.8 ? 1 : 2]++;
            }
            double x = TargetFit.of(counts, target).get().cells().get(1).adjusted();
            squares += x * x / 4000;
        }
        assertThat(squares).isCloseTo(1, within(0.06));
    }

    @Test
    void degenerateTargetsHaveDefinedAnswers() {
        assertThat(TargetFit.of(new long[2], new double[] {1, 1}).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(TargetFit.of(new long[] {1, 1}, new double[2]).whyNot()).contains(Outcome.Reason.NO_DATA);
        Outcome<TargetFit> one = TargetFit.of(new long[] {3}, new double[] {1});
        assertThat(one.remarks()).containsExactly(Outcome.Flag.SMALL_COUNTS);
        assertThat(one.get().pValue()).isEqualTo(1);
        assertThat(one.get().cells().get(0).adjusted()).isZero();
    }

    @Test
    void unseenMassFollowsGoodTuringAndChao() {
        UnseenMass mass = UnseenMass.of(10, 5, 2, 2, 1, 1, 1, 0).get();
        assertThat(mass.observed()).isEqualTo(7);
        assertThat(mass.coverage()).isCloseTo(1 - 3.0 / 22, within(1e-15));
        assertThat(mass.unseenKinds()).isCloseTo(9 / 4.0, within(1e-15));
        assertThat(mass.improvedCoverage()).isCloseTo(1 - 3.0 / 22 * 63 / 67, within(1e-15));
        assertThat(UnseenMass.of(4, 4).get().coverage()).isEqualTo(1);
        assertThat(UnseenMass.of(1, 1, 1).remarks()).containsExactly(Outcome.Flag.SMALL_COUNTS);
        assertThat(UnseenMass.of(1, 1, 1).get().unseenKinds()).isEqualTo(3);
        assertThat(UnseenMass.of(1).get().improvedCoverage()).isZero();
        assertThat(UnseenMass.of(0, 0).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> UnseenMass.of(-1));
    }

    @Test
    void coverageEstimatesTheMassSeen() {
        Random random = new Random(6);
        double[] weights = random.doubles(300).map(u -> 1 / (0.01 + u)).toArray();
        double sum = Arrays.stream(weights).sum();
        double off = 0;
        for (int r = 0; r < 200; r++) {
            long[] counts = new long[300];
            for (int i = 0; i < 400; i++) {
                double u = random.nextDouble() * sum;
                int k = 0;
                while (u > weights[k] && k < 299) {
                    u -= weights[k++];
                }
                counts[k]++;
            }
            double seen = 0;
            for (int k = 0; k < 300; k++) {
                seen += counts[k] > 0 ? weights[k] / sum : 0;
            }
            off += (UnseenMass.of(counts).get().improvedCoverage() - seen) / 200;
        }
        assertThat(off).isCloseTo(0, within(0.005));
    }
}
