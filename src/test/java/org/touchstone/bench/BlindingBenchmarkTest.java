package org.touchstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.bench.BlindingBenchmark.View;
import org.touchstone.ui.text.Fx;

class BlindingBenchmarkTest {
    @BeforeAll
    static void startScreen() {
        Fx.start();
    }

    @Test
    void theSlotDoesNotTellWhichSideIsLonger_plainDoes() {
        BlindingBenchmark short500 = BlindingBenchmark.of(500, 60);
        assertThat(short500.different()).as("masked pictures that differ").isZero();
        assertThat(short500.auc(View.SLOT_NUMBERS).value()).isLessThanOrEqualTo(0.55);
        assertThat(short500.auc(View.PLAIN_NUMBERS).value()).isGreaterThan(0.90);
    }
}
