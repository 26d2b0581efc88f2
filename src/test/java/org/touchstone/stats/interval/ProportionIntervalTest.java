package org.touchstone.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;

class ProportionIntervalTest {

    @Test
    void wilsonAgreesWithNewcombe() {
        for (ReferenceCase.Expected e :
                ReferenceCase.named("wilson-newcombe-1998").all("wilson95")) {
            Interval interval = ProportionInterval.WILSON
                    .of((long) e.number("x"), (long) e.number("n"), 0.95)
                    .get();
            e.matchesAll(interval.lower(), interval.upper());
            double[] digits = ReferenceCase.numbers(e.parameter("recomputed"));
            assertThat(interval.lower()).isCloseTo(digits[0], within(1e-12));
            assertThat(interval.upper()).isCloseTo(digits[1], within(1e-12));
        }
    }

    @Test
    void exactIntervalLeavesHalfTheRiskInEachTail() {
        for (int x = 1; x < 30; x++) {
            Interval interval =
                    ProportionInterval.CLOPPER_PEARSON.of(x, 30, 0.9).get();
            double above = 1 - new BinomialDistribution(30, interval.lower()).cumulativeProbability(x - 1);
            double below = new BinomialDistribution(30, interval.upper()).cumulativeProbability(x);
            assertThat(above).isCloseTo(0.05, within(1e-9));
            assertThat(below).isCloseTo(0.05, within(1e-9));
        }
    }

    @Test
    void exactInterval_ruleOfThree() {
        Interval interval = ProportionInterval.CLOPPER_PEARSON.of(0, 100, 0.9).get();
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void swappingSuccessAndFailureMirrorsTheInterval(ProportionInterval method) {
        for (int x = 0; x <= 17; x++) {
            Interval one = method.of(x, 17, 0.95).get();
            Interval other = method.of(17 - x, 17, 0.95).get();
            assertThat(one.lower()).isCloseTo(1 - other.upper(), within(1e-9));
            assertThat(one.contains(x / 17.0)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTrialsGiveNoInterval(ProportionInterval method) {
        assertThat(method.of(0, 0, 0.95).whyNot()).contains(Outcome.Reason.NO_DATA);
    }

    @ParameterizedTest
    @EnumSource
    void wrongUseIsRefused(ProportionInterval method) {
        assertThatIllegalArgumentException().isThrownBy(() -> method.of(3, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> method.of(-1, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> method.of(1, 2, 1));
    }
}
