package org.touchstone.stats.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EloTest {

    @Test
    void firstAnswersMoveByHalfTheStepAndTheLogisticOfFourHundred() {
        Elo elo = new Elo(1, 2);
        elo.answered(0, 0, true);
        assertThat(elo.ofPerson(0)).isEqualTo(1512);
        assertThat(elo.ofItem(0)).isEqualTo(1488);
        // 24 points apart: 1 / (1 + 10^(-24/400)) = .534477...
        assertThat(elo.expected(0, 0)).isCloseTo(1 / (1 + Math.pow(10, -24 / 400.0)), within(1e-12));
        double step = 24 / 1.05;
        double expected = 1 / (1 + Math.pow(10, -12 / 400.0));
        elo.answered(0, 1, false);
        assertThat(elo.ofPerson(0)).isCloseTo(1512 - step * expected, within(1e-9));
        assertThat(elo.ofItem(1)).isCloseTo(1500 + 24 * expected, within(1e-9));
    }

    @Test
    void ratingsOfManyAnswersOrderPeopleAndItems() {
        Random random = new Random(3);
        Elo elo = new Elo(5, 20);
        for (int n = 0; n < 8000; n++) {
            int person = random.nextInt(5);
            int item = random.nextInt(20);
            double p = ItemCurve.logistic((person - 2) - (item - 9.5) / 5);
            elo.answered(person, item, random.nextDouble() < p);
        }
        for (int person = 1; person < 5; person++) {
            assertThat(elo.ofPerson(person)).isGreaterThan(elo.ofPerson(person - 1));
        }
        assertThat(elo.ofItem(19)).isGreaterThan(elo.ofItem(10)).isGreaterThan(elo.ofItem(0));
    }

    @Test
    void nextItemIsTheOneNearestToTheTarget() {
        Elo elo = new Elo(2, 3);
        for (int n = 0; n < 30; n++) {
            elo.answered(1, 0, true);
            elo.answered(1, 2, false);
        }
        assertThat(elo.nearest(0, List.of(0, 1, 2), 0.75)).isEqualTo(0);
        assertThat(elo.nearest(0, List.of(0, 1, 2), 0.5)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> elo.nearest(0, List.of(), 0.5));
    }
}
