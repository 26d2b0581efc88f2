package org.touchstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.bench.RankBlindingBenchmark.View;
import org.touchstone.ui.text.Fx;

class RankBlindingBenchmarkTest {
    @BeforeAll
    static void startScreen() {
        Fx.start();
    }

    @Test
    void threeSlotsDoNotTellWhichAnswerIsLonger_plainPanesDo() {
        RankBlindingBenchmark triples = RankBlindingBenchmark.of(300, 40);
        assertThat(triples.different()).as("masked pictures that differ").isZero();
        assertThat(triples.auc(View.SLOT_NUMBERS).value()).isLessThanOrEqualTo(0.55);
        assertThat(triples.auc(View.PLAIN_NUMBERS).value()).isGreaterThan(0.90);
    }
}
