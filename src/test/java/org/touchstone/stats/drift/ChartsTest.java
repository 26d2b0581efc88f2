package org.touchstone.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;

class ChartsTest {

    @Test
    void bernoulliRunLengthsAreExact() {
        for (ReferenceCase.Expected e :
                ReferenceCase.named("bernoulli-cusum-design").all("arl")) {
            BernoulliCusum chart = new BernoulliCusum((int) e.number("up"), (int) e.number("h"));
            e.matches(chart.averageRunLength(e.number("p_error")));
        }
    }

    @Test
    void stepsAndThresholdsAreThoseOfTheDesign() {
        assertThat(BernoulliCusum.stepFor(0.10, 0.25)).isEqualTo(5);
        assertThat(BernoulliCusum.stepFor(0.15, 0.30)).isEqualTo(4);
        assertThat(BernoulliCusum.stepFor(0.20, 0.40)).isEqualTo(2);
        assertThat(BernoulliCusum.design(0.15, 0.30, 580).get()).isEqualTo(BernoulliCusum.standard());
        assertThat(BernoulliCusum.design(0.01, 0.9, 1e14).whyNot()).isEmpty();
        assertThat(BernoulliCusum.design(0.5, 0.50001, 1e9).whyNot()).contains(Outcome.Reason.NOT_CONVERGED);
    }

    @Test
    void simulatedRunsHaveTheExactLengths() {
        Random random = new Random(6);
        BernoulliCusum chart = BernoulliCusum.standard();
        long answers = 0;
        int within30 = 0;
        int runs = 20_000;
        for (int r = 0; r < runs; r++) {
            int sum = 0;
            int n = 0;
            while (!chart.alarms(sum)) {
                sum = chart.next(sum, random.nextDouble() < 0.3);
                n++;
            }
            answers += n;
            within30 += n <= 30 ? 1 : 0;
        }
        assertThat((double) answers / runs).isCloseTo(chart.averageRunLength(0.3), within(0.7));
        assertThat((double) within30 / runs).isCloseTo(chart.alarmWithin(30, 0.3), within(0.012));
    }

    @Test
    void sequencesAlarmWhereTheSumReachesTheThreshold() {
        BernoulliCusum chart = new BernoulliCusum(2, 5);
        assertThat(chart.firstAlarm(true, false, true, false, true, true, true)).isEqualTo(5);
        assertThat(chart.firstAlarm(false, true, false, false, true)).isEqualTo(-1);
        assertThat(chart.watches(4)).isTrue();
        assertThat(chart.watches(3)).isFalse();
    }

    @Test
    void extremeErrorRatesHaveDefinedAnswers() {
        BernoulliCusum chart = BernoulliCusum.standard();
        assertThat(chart.averageRunLength(0)).isInfinite();
        assertThat(chart.averageRunLength(1)).isCloseTo(6, within(1e-9));
        // By mpmath with 150 digits.
        assertThat(chart.averageRunLength(1e-9)).isCloseTo(4.761904611111113e52, within(1e40));
        assertThat(chart.alarmWithin(1000, 0)).isZero();
        assertThat(chart.alarmWithin(6, 1)).isEqualTo(1);
        assertThat(new BernoulliCusum(1, 500).averageRunLength(0.5)).isFinite();
        assertThatIllegalArgumentException().isThrownBy(() -> new BernoulliCusum(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> chart.averageRunLength(1.1));
    }

    @Test
    void normalRunLengthsAgreeWithTheTables() {
        ReferenceCase reference = ReferenceCase.named("spc-arl-cusum-ewma");
        for (ReferenceCase.Expected e : reference.all("cusum_two_sided_arl")) {
            e.matches(new NormalCusum(e.number("k"), e.number("h")).twoSidedRunLength(e.number("shift")));
        }
        for (ReferenceCase.Expected e : reference.all("cusum_one_sided_arl")) {
            e.matches(new NormalCusum(e.number("k"), e.number("h")).oneSidedRunLength(e.number("shift")));
        }
        for (ReferenceCase.Expected e : reference.all("ewma_two_sided_arl")) {
            e.matches(new Ewma(e.number("lam"), e.number("L")).averageRunLength(e.number("shift")));
        }
    }

    @Test
    void shiftsUpAndDownAreFoundAlike() {
        Ewma ewma = Ewma.standard();
        assertThat(ewma.averageRunLength(-0.7)).isCloseTo(ewma.averageRunLength(0.7), within(1e-6));
        NormalCusum cusum = new NormalCusum(0.5, 4);
        assertThat(cusum.twoSidedRunLength(-1)).isCloseTo(cusum.twoSidedRunLength(1), within(1e-9));
    }

    @Test
    void simulatedAveragesAlarmAsOftenAsStated() {
        Random random = new Random(4);
        Ewma ewma = Ewma.standard();
        long values = 0;
        for (int r = 0; r < 5000; r++) {
            double z = 0;
            while (!ewma.alarms(z)) {
                z = ewma.next(z, 1 + random.nextGaussian());
                values++;
            }
        }
        assertThat(values / 5000.0).isCloseTo(ewma.averageRunLength(1), within(0.25));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ewma(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ewma.next(0, Double.NaN));
    }
}
