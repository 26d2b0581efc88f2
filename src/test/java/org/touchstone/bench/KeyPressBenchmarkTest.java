package org.touchstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.bench.KeyPressBenchmark.Grades;
import org.touchstone.bench.KeyPressBenchmark.Shown;
import org.touchstone.ui.text.Fx;

/**
 * The short form of the measurement with key presses. Cards are those of {@link Windows} when this was written; the long
 * form takes them from the window.
 */
class KeyPressBenchmarkTest {
    private static final List<Dimension2D> CARDS =
            List.of(new Dimension2D(410, 130), new Dimension2D(503, 298), new Dimension2D(823, 577));
    private static final int PAIRS = Integer.getInteger("touchstone.keyPresses", 40);

    @BeforeAll
    static void startScreen() {
        Fx.start();
    }

    @Test
    void oneKeyPressASideTellsNothingInGradeA() {
        for (Map.Entry<String, List<RealPairs.Pair>> set : RealPairs.all().entrySet()) {
            for (Dimension2D card : CARDS) {
                KeyPressBenchmark slot = KeyPressBenchmark.of(set.getValue(), PAIRS, card, Shown.SLOT_SAME_BARS, 0);
                String where = set.getKey() + " in " + card;
                assertThat(slot.count(Grades.A)).as(where).isPositive();
                for (int k = 0; k <= 1; k++) {
                    assertThat(slot.told(Grades.A, k)).as(where).isZero();
                    assertThat(slot.differing(Grades.A, k))
                            .as("layouts that differ, " + where)
                            .isZero();
                }
                assertThat(slot.differing(Grades.ALL, 0)).as(where).isZero();
                assertThat(slot.told(Grades.ALL, KeyPressBenchmark.MOST))
                        .as("the attacker sees ends at all, " + where)
                        .isPositive();
            }
        }
    }
}
