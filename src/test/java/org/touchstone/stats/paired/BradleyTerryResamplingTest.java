package org.touchstone.stats.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome.Reason;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.interval.UnitBootstrap.Resampled;

class BradleyTerryResamplingTest {
    private static final BradleyTerry MODEL = BradleyTerry.withDefaults();
    private static final UnitBootstrap TIMES = new UnitBootstrap(2000, 0.95);

    private static PairCounts counts() {
        long[][] wins = {{0, 60, 80, 90}, {40, 0, 70, 75}, {20, 30, 0, 55}, {10, 25, 45, 0}};
        long[][] ties = {{0, 12, 4, 0}, {12, 0, 6, 2}, {4, 6, 0, 9}, {0, 2, 9, 0}};
        return new PairCounts(wins, ties);
    }

    @Test
    void resamplesOfDecidedComparisonsSpreadAsTheFormulaSays() {
        PairCounts decided =
                PairCounts.ofWins(new long[][] {{0, 60, 80, 90}, {40, 0, 70, 75}, {20, 30, 0, 55}, {10, 25, 45, 0}});
        Strengths fit = MODEL.fit(decided).get().strengths();
        List<Resampled> resampled =
                MODEL.resample(decided, TIMES, new SplittableRandom(3)).get();
        for (int i = 0; i < 4; i++) {
            double error = fit.standardError(i);
            assertThat(resampled.get(i).standardError()).isCloseTo(error, within(0.1 * error));
            assertThat(resampled.get(i).interval().contains(fit.of(i))).isTrue();
            assertThat(resampled.get(i).interval().width()).isCloseTo(2 * 1.96 * error, within(0.4 * error));
        }
    }

    @Test
    void sameSeedGivesTheSameDigits() {
        assertThat(MODEL.resample(counts(), TIMES, new SplittableRandom(5)))
                .isEqualTo(MODEL.resample(counts(), TIMES, new SplittableRandom(5)));
    }

    @Test
    void countsComeBackFromTheirCells() {
        PairCounts counts = counts();
        PairCounts again = counts.withCells(counts.cells());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(again.wins(i, j)).isEqualTo(counts.wins(i, j));
                assertThat(again.ties(i, j)).isEqualTo(counts.ties(i, j));
            }
        }
    }

    @Test
    void whatCannotBeFittedCannotBeResampled() {
        PairCounts apart = PairCounts.ofWins(new long[][] {{0, 3, 0, 0}, {2, 0, 0, 0}, {0, 0, 0, 4}, {0, 0, 5, 0}});
        assertThat(MODEL.resample(apart, TIMES, new SplittableRandom(1)).whyNot())
                .contains(Reason.DISCONNECTED);
        // Connected by single comparisons that most resamples miss.
        PairCounts barely = PairCounts.ofWins(new long[][] {{0, 50, 1}, {50, 0, 0}, {1, 0, 0}});
        assertThat(MODEL.resample(barely, TIMES, new SplittableRandom(1)).whyNot())
                .contains(Reason.RESAMPLING_FAILED);
    }
}
