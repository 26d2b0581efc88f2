package org.touchstone.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;

class UnitBootstrapTest {
    private static final UnitBootstrap BOOTSTRAP = new UnitBootstrap(4000, 0.95);

    /** The share of units in the first group. */
    private static Outcome<Double> share(long[] drawn) {
        return Outcome.of((double) drawn[0] / Arrays.stream(drawn).sum());
    }

    @Test
    void sameSeedSameInterval() {
        long[] groups = {30, 50, 20};
        assertThat(BOOTSTRAP.of(groups, UnitBootstrapTest::share, new Random(7)))
                .isEqualTo(BOOTSTRAP.of(groups, UnitBootstrapTest::share, new Random(7)))
                .isNotEqualTo(BOOTSTRAP.of(groups, UnitBootstrapTest::share, new Random(8)));
    }

    @Test
    void standardErrorOfAShareIsTheBinomialOne() {
        UnitBootstrap.Resampled resampled = BOOTSTRAP
                .of(new long[] {60, 140}, UnitBootstrapTest::share, new Random(1))
                .get();
        assertThat(resampled.standardError()).isCloseTo(Math.sqrt(0.3 * 0.7 / 200), within(0.0012));
        assertThat(resampled.interval().contains(0.3)).isTrue();
        assertThat(resampled.interval().width()).isCloseTo(2 * 1.96 * 0.0324, within(0.008));
    }

    @Test
    void manyUnitsAreDrawnByGroup() {
        for (long scale : new long[] {1_000, 1_000_000}) {
            UnitBootstrap.Resampled resampled = BOOTSTRAP
                    .of(new long[] {300 * scale, 0, 700 * scale}, UnitBootstrapTest::share, new Random(1))
                    .get();
            double exact = Math.sqrt(0.3 * 0.7 / (1000.0 * scale));
            assertThat(resampled.standardError()).isCloseTo(exact, within(exact * 0.05));
        }
    }

    @Test
    void everyDrawKeepsTheNumberOfUnitsAndNeverDrawsAnEmptyGroup() {
        BOOTSTRAP.of(
                new long[] {3, 0, 4, 1},
                drawn -> {
                    assertThat(Arrays.stream(drawn).sum()).isEqualTo(8);
                    assertThat(drawn[1]).isZero();
                    return Outcome.of(0.0);
                },
                new Random(3));
    }

    @Test
    void valuesMissingFromFewResamplesAreFlagged() {
        Function<long[], Outcome<Double>> picky =
                drawn -> drawn[0] == 0 ? Outcome.none(Outcome.Reason.NO_DATA) : Outcome.of((double) drawn[0]);
        assertThat(BOOTSTRAP.of(new long[] {4, 96}, picky, new Random(1)).remarks())
                .containsExactly(Outcome.Flag.RESAMPLES_WITHOUT_VALUE);
        assertThat(BOOTSTRAP.of(new long[] {1, 96}, picky, new Random(1)).whyNot())
                .contains(Outcome.Reason.RESAMPLING_FAILED);
    }

    @Test
    void oneUnitCannotBeResampled() {
        assertThat(BOOTSTRAP
                        .of(new long[] {1}, UnitBootstrapTest::share, new Random(1))
                        .whyNot())
                .contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitBootstrap(5, 0.95));
    }
}
