package org.touchstone.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;

class MedianIntervalTest {

    @Test
    void ranksAreThoseOfTheTables() {
        // Sign test at 95 %: ranks 2 and 9 of 10 (97.9 %), 6 and 15 of 20 (95.9 %), 10 and 21 of 30 (95.7 %).
        int[][] table = {{6, 1}, {10, 2}, {20, 6}, {30, 10}};
        for (int[] row : table) {
            double[] values = IntStream.rangeClosed(1, row[0]).asDoubleStream().toArray();
            MedianInterval found = MedianInterval.of(0.95, values).get();
            assertThat(found.interval()).isEqualTo(new Interval(row[1], row[0] + 1.0 - row[1]));
            assertThat(found.median()).isEqualTo((row[0] + 1) / 2.0);
        }
    }

    @Test
    void fiveValuesAreTooFew() {
        assertThat(MedianInterval.of(0.95, 1, 2, 3, 4, 5).whyNot()).contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThat(MedianInterval.of(0.95).whyNot()).contains(Outcome.Reason.TOO_FEW_UNITS);
    }

    @Test
    void holdsTheMedianAtLeastAsOftenAsItSays() {
        Random random = new Random(2);
        int held = 0;
        for (int round = 0; round < 2000; round++) {
            double[] values = IntStream.range(0, 25)
                    .mapToDouble(i -> Math.exp(random.nextGaussian()))
                    .toArray();
            held += MedianInterval.of(0.95, values).get().interval().contains(1) ? 1 : 0;
        }
        assertThat(held).isBetween(1890, 1975);
    }
}
