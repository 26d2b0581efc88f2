package org.touchstone.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;

class ChangeTest {

    @Test
    void pageHinkleySumsWhatLiesAboveTheMean() {
        // By hand, without tolerance: means 0, 0, 1/3, 1/2; sums 0, 0, 2/3, 7/6.
        PageHinkley test = new PageHinkley(0, 1);
        PageHinkley.State state = PageHinkley.State.start();
        for (double x : new double[] {0, 0, 1}) {
            state = test.next(state, x);
        }
        assertThat(state.statistic()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(test.alarms(state)).isFalse();
        state = test.next(state, 1);
        assertThat(state.statistic()).isCloseTo(7.0 / 6, within(1e-15));
        assertThat(test.alarms(state)).isTrue();
        assertThat(test.firstAlarm(0, 0, 1, 1, 1)).isEqualTo(3);
        assertThat(test.firstAlarm(1, 1, 1, 1, 1)).isEqualTo(-1);
        assertThat(test.firstAlarm()).isEqualTo(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> test.firstAlarm(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageHinkley(-1, 3));
    }

    /**
     * The shares are those of 2,000,000 streams simulated apart from this project (NumPy 2.4.6, PCG64): an alarm before the
     * rise in .22617 of streams, after it in all others, 5.864 answers later on average.
     */
    @Test
    void pageHinkleyFindsARiseAsOftenAndAsSoonAsItShould() {
        Random random = new Random(3);
        int runs = 20_000;
        int early = 0;
        int found = 0;
        double delay = 0;
        for (int r = 0; r < runs; r++) {
            double[] errors = new double[160];
            for (int i = 0; i < errors.length; i++) {
                errors[i] = random.nextDouble() < (i < 80 ? 0.15 : 0.6) ? 1 : 0;
            }
            int at = PageHinkley.standard().firstAlarm(errors);
            early += at >= 0 && at < 80 ? 1 : 0;
            found += at >= 80 ? 1 : 0;
            delay += at >= 80 ? at - 80 : 0;
        }
        // Four standard errors of a share of 20,000: .012.
        assertThat((double) early / runs).isCloseTo(0.22617, within(0.012));
        assertThat((double) found / runs).isCloseTo(0.77383, within(0.012));
        assertThat(delay / found).isCloseTo(5.864, within(0.12));
    }

    /** Of 1,000,000 level streams, simulated in the same way, .6106 alarm within 200 answers: it is a nudge, no verdict. */
    @Test
    void pageHinkleyGoesOffInManyLevelStreams() {
        Random random = new Random(4);
        int runs = 20_000;
        int alarmed = 0;
        for (int r = 0; r < runs; r++) {
            double[] errors = new double[200];
            for (int i = 0; i < errors.length; i++) {
                errors[i] = random.nextDouble() < 0.15 ? 1 : 0;
            }
            alarmed += PageHinkley.standard().firstAlarm(errors) >= 0 ? 1 : 0;
        }
        assertThat((double) alarmed / runs).isCloseTo(0.6106, within(0.014));
    }

    private static boolean[] sequence(Random random, int n, int change, double before, double after) {
        boolean[] errors = new boolean[n];
        for (int i = 0; i < n; i++) {
            errors[i] = random.nextDouble() < (i < change ? before : after);
        }
        return errors;
    }

    @Test
    void aPlainChangeIsFoundWhereItIs() {
        boolean[] errors = new boolean[60];
        java.util.Arrays.fill(errors, 40, 60, true);
        ChangePoint.Change change =
                ChangePoint.standard().find(errors, new Random(1)).get();
        assertThat(change.at()).isEqualTo(40);
        assertThat(change.interval()).isEqualTo(new Interval(40, 40));
        assertThat(change.before()).isZero();
        assertThat(change.after()).isEqualTo(1);
        assertThat(change.pValue()).isCloseTo(1 / 2000.0, within(1e-12));
        double entropy = -(40 * Math.log(40 / 60.0) + 20 * Math.log(20 / 60.0));
        assertThat(change.statistic()).isCloseTo(2 * entropy, within(1e-9));
        assertThat(ChangePoint.standard().find(errors, new Random(1)).get()).isEqualTo(change);
    }

    @Test
    void intervalsHoldTheChangeAndChancesHoldTheirLevel() {
        Random random = new Random(9);
        ChangePoint search = new ChangePoint(5, 99, 199, 0.9);
        int inside = 0;
        int found = 0;
        int falsely = 0;
        int runs = 200;
        for (int r = 0; r < runs; r++) {
            ChangePoint.Change change =
                    search.find(sequence(random, 150, 90, 0.1, 0.5), random).get();
            inside += change.interval().contains(90) ? 1 : 0;
            found += change.pValue() <= 0.05 ? 1 : 0;
            falsely += search.find(sequence(random, 150, 0, 0.2, 0.2), random)
                                    .get()
                                    .pValue()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertThat((double) inside / runs).isGreaterThan(0.85);
        assertThat((double) found / runs).isGreaterThan(0.95);
        assertThat((double) falsely / runs).isLessThan(0.09);
    }

    @Test
    void turningTimeAndAnswersTurnsTheChange() {
        boolean[] errors = sequence(new Random(12), 80, 30, 0.1, 0.7);
        boolean[] back = new boolean[80];
        for (int i = 0; i < 80; i++) {
            back[79 - i] = !errors[i];
        }
        ChangePoint.Change there =
                ChangePoint.standard().find(errors, new Random(1)).get();
        ChangePoint.Change turned =
                ChangePoint.standard().find(back, new Random(1)).get();
        assertThat(turned.at()).isEqualTo(80 - there.at());
        assertThat(turned.statistic()).isCloseTo(there.statistic(), within(1e-9));
        assertThat(turned.before()).isCloseTo(1 - there.after(), within(1e-12));
    }

    @Test
    void shortAndLevelSequencesHaveNoChange() {
        ChangePoint search = ChangePoint.standard();
        assertThat(search.find(new boolean[0], new Random(1)).whyNot()).contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThat(search.find(new boolean[9], new Random(1)).whyNot()).contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThat(search.find(new boolean[30], new Random(1)).whyNot()).contains(Outcome.Reason.NO_VARIATION);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangePoint(0, 99, 99, 0.9));
    }

    @Test
    void anchorsShowTheShiftWithNewcombesInterval() {
        // Newcombe (1998), Statistics in Medicine 17, 2635: 36 + 12 against 2 + 0 of 50, method 10: 0.0569 to 0.3404.
        AnchorShift shift =
                AnchorShift.of(new AnchorShift.Counts(36, 2, 12, 0), 0.95).get();
        assertThat(shift.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(shift.interval().lower()).isCloseTo(0.0569, within(0.00005));
        assertThat(shift.interval().upper()).isCloseTo(0.3404, within(0.00005));
        assertThat(shift.pValue()).isCloseTo(2 * (1 + 14 + 91) / 16384.0, within(1e-12));
        assertThat(shift.changed()).isCloseTo(0.28, within(1e-12));
        AnchorShift turned =
                AnchorShift.of(new AnchorShift.Counts(36, 12, 2, 0), 0.95).get();
        assertThat(turned.interval().upper()).isCloseTo(-shift.interval().lower(), within(1e-12));
        assertThat(AnchorShift.Counts.of(new boolean[] {true, true, false}, new boolean[] {true, false, false}))
                .isEqualTo(new AnchorShift.Counts(1, 1, 0, 1));
    }

    @Test
    void degenerateAnchorsHaveDefinedAnswers() {
        assertThat(AnchorShift.of(new AnchorShift.Counts(0, 0, 0, 0), 0.95).whyNot())
                .contains(Outcome.Reason.NO_DATA);
        AnchorShift same =
                AnchorShift.of(new AnchorShift.Counts(20, 0, 0, 0), 0.95).get();
        assertThat(same.pValue()).isEqualTo(1);
        assertThat(same.interval().contains(0)).isTrue();
        AnchorShift.of(new AnchorShift.Counts(0, 1, 0, 0), 0.95).get();
        assertThat(AnchorShift.beyondRetest(0, 20, 0.25)).isEqualTo(1);
        assertThat(AnchorShift.beyondRetest(20, 20, 0)).isZero();
        assertThat(AnchorShift.beyondRetest(11, 20, 0.25)).isBetween(0.0, 0.05);
        assertThatIllegalArgumentException().isThrownBy(() -> AnchorShift.beyondRetest(2, 1, 0.5));
    }

    @Test
    void numbersOfAnchorsAreThoseOfTheDesign() {
        assertThat(AnchorShift.anchorsFor(0.15, 0.25)).isBetween(83, 87);
        assertThat(AnchorShift.anchorsFor(0.10, 0.25)).isBetween(190, 198);
    }

    @Test
    void residualsAlarmOnADrifterAndSpareTheRest() {
        Random random = new Random(2);
        ResidualChart chart = ResidualChart.standard();
        int alarmed = 0;
        int falsely = 0;
        for (int r = 0; r < 500; r++) {
            alarmed += firstAlarm(chart, random, 0.55) >= 0 ? 1 : 0;
            falsely += firstAlarm(chart, random, 0.25) >= 0 ? 1 : 0;
        }
        assertThat(alarmed / 500.0).isGreaterThan(0.9);
        assertThat(falsely / 500.0).isLessThan(0.05);
    }

    /** Disagreement as expected until vote 120, then at a rate, until vote 200. */
    private static int firstAlarm(ResidualChart chart, Random random, double later) {
        ResidualChart.State state = ResidualChart.State.start();
        for (int i = 0; i < 200; i++) {
            state = chart.next(state, random.nextDouble() < (i < 120 ? 0.25 : later), 0.25);
            if (chart.alarms(state)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void certainExpectationsAreHarmless() {
        ResidualChart chart = new ResidualChart(Ewma.standard(), 1);
        ResidualChart.State state = chart.next(ResidualChart.State.start(), false, 0);
        assertThat(state.average()).isZero();
        assertThat(chart.alarms(state)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> chart.next(state, true, 1.5));
    }

    @Test
    void alarmsAreReadAgainstTheExpectedFalseOnes() {
        AlarmSummary ledger =
                new AlarmSummary(20, 2, 1200, BernoulliCusum.standard().averageRunLength(0.15));
        assertThat(ledger.expectedFalseAlarms()).isCloseTo(2.07, within(0.01));
        assertThat(ledger.chanceOfSoMany()).isBetween(0.55, 0.65);
        assertThat(ledger.projectWide()).isFalse();
        assertThat(new AlarmSummary(20, 7, 1200, 580).projectWide()).isTrue();
        assertThat(new AlarmSummary(0, 0, 0, 580).chanceOfSoMany()).isEqualTo(1);
        assertThat(new AlarmSummary(3, 1, 10, Double.POSITIVE_INFINITY).chanceOfSoMany())
                .isZero();
    }
}
