package org.touchstone.stats.bias.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;

class RepeatedAnswersTest {

    /** Neighbours alike in every order of these answers. */
    private static void everyOrder(int[] answers, int from, List<Integer> alike) {
        if (from == answers.length) {
            int same = 0;
            for (int i = 1; i < answers.length; i++) {
                same += answers[i] == answers[i - 1] ? 1 : 0;
            }
            alike.add(same);
            return;
        }
        for (int i = from; i < answers.length; i++) {
            swap(answers, from, i);
            everyOrder(answers, from + 1, alike);
            swap(answers, from, i);
        }
    }

    private static void swap(int[] answers, int i, int j) {
        int kept = answers[i];
        answers[i] = answers[j];
        answers[j] = kept;
    }

    @Test
    void meanAndVarianceAreThoseOfAllOrders() {
        for (int[] answers :
                new int[][] {{0, 0, 1}, {0, 0, 1, 1, 2}, {0, 0, 0, 0, 1, 2, 2}, {0, 1, 1, 1, 2, 3, 3, 3}}) {
            List<Integer> alike = new ArrayList<>();
            everyOrder(answers.clone(), 0, alike);
            double mean = alike.stream().mapToInt(i -> i).average().orElseThrow();
            double variance = alike.stream()
                    .mapToDouble(i -> (i - mean) * (i - mean))
                    .average()
                    .orElseThrow();
            RepeatedAnswers found = RepeatedAnswers.of(4, answers).get();
            assertThat(found.expected()).isCloseTo(mean, within(1e-12));
            assertThat(found.z()).isCloseTo((found.alike() - mean) / Math.sqrt(variance), within(1e-9));
        }
    }

    @Test
    void straightLiningIsFoundAndChanceIsNot() {
        Random random = new Random(5);
        int[] mixed = random.ints(200, 0, 7).toArray();
        assertThat(RepeatedAnswers.of(7, mixed).get().p()).isGreaterThan(0.01);
        int[] sorted = mixed.clone();
        Arrays.sort(sorted, 50, 120);
        RepeatedAnswers straight = RepeatedAnswers.of(7, sorted).get();
        assertThat(straight.p()).isLessThan(1e-6);
        assertThat(straight.longest()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void degenerateAnswersHaveAReason() {
        assertThat(RepeatedAnswers.of(3, 0, 1).whyNot()).contains(Outcome.Reason.TOO_FEW_UNITS);
        assertThat(RepeatedAnswers.of(3, 2, 2, 2, 2).whyNot()).contains(Outcome.Reason.NO_VARIATION);
        assertThat(RepeatedAnswers.of(3, 0, 1, 2).whyNot()).contains(Outcome.Reason.NO_VARIATION);
        assertThat(RepeatedAnswers.of(3, 0, 1, 1).remarks()).contains(Outcome.Flag.SMALL_COUNTS);
        assertThatIllegalArgumentException().isThrownBy(() -> RepeatedAnswers.of(3, 0, 3, 1));
    }
}
