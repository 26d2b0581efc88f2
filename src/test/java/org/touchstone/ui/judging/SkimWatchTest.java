package org.touchstone.ui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touchstone.ui.text.panes.PassedLines;

class SkimWatchTest {
    private static final PassedLines SLOTFUL = new PassedLines(4, 1000, 4);
    private static final PassedLines LINE = new PassedLines(1, 250, 4);

    private final SkimWatch watch = new SkimWatch();

    private void assertCounted(int first, int second, boolean through) {
        assertThat(watch.skims(0)).isEqualTo(first);
        assertThat(watch.skims(1)).isEqualTo(second);
        assertThat(watch.isSkimmedThrough()).isEqualTo(through);
    }

    @Test
    void countsSlotfulsThatWereLeftTooSoon() {
        watch.passed(0, 1, SLOTFUL, 999);
        watch.passed(0, 1, SLOTFUL, 1_999);
        watch.passed(0, 1, SLOTFUL, 2_500);
        watch.passed(1, 1, SLOTFUL, 0);
        assertCounted(2, 1, false);
    }

    @Test
    void linesThatPassOneByOneMakeASlotful() {
        for (int i = 0; i < 8; i++) {
            watch.passed(1, 1, LINE, i < 4 ? 2_000 : 2_500);
        }
        assertCounted(0, 1, false);
    }

    @Test
    void theGradeIsLostWhereTheFirstEndWasSkimmedTo() {
        watch.passed(0, 1, SLOTFUL, 5_000);
        watch.passed(1, 1, SLOTFUL, 10);
        watch.passed(1, 1, SLOTFUL, 20);
        watch.ended(1, 1);
        assertThat(watch.isSkimmedThrough()).isTrue();
        watch.clear();
        assertCounted(0, 0, false);
    }

    @Test
    void theGradeIsKeptWhereTheFirstEndWasReadTo() {
        watch.passed(1, 1, SLOTFUL, 10);
        watch.passed(0, 1, SLOTFUL, 5_000);
        watch.ended(0, 1);
        watch.ended(1, 1);
        assertCounted(0, 1, false);
    }
}
