package org.touchstone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.text.panes.PassedLines;

class SkimWatchTest {
    private static final DisplayFacts SHOWN = new DisplayFacts(
            66,
            5,
            Grade.A,
            2100,
            0,
            100,
            1280,
            800,
            List.of(new PaneFacts(0, 0, 0), new PaneFacts(0, 0, 0)),
            0,
            false,
            false,
            Set.of());
    private static final PassedLines SLOTFUL = new PassedLines(4, 1000, 4);
    private static final PassedLines LINE = new PassedLines(1, 250, 4);

    private final SkimWatch watch = new SkimWatch();

    @Test
    void countsSlotfulsThatWereLeftTooSoon() {
        watch.passed(Side.LEFT, 1, SLOTFUL, 999);
        watch.passed(Side.LEFT, 1, SLOTFUL, 1_999);
        watch.passed(Side.LEFT, 1, SLOTFUL, 2_500);
        watch.passed(Side.RIGHT, 1, SLOTFUL, 0);
        assertThat(watch.told(SHOWN)).isEqualTo(SHOWN.withSkims(List.of(2, 1), false));
    }

    @Test
    void linesThatPassOneByOneMakeASlotful() {
        for (int i = 0; i < 8; i++) {
            watch.passed(Side.RIGHT, 1, LINE, i < 4 ? 2_000 : 2_500);
        }
        assertThat(watch.told(SHOWN)).isEqualTo(SHOWN.withSkims(List.of(0, 1), false));
    }

    @Test
    void theGradeIsLostWhereTheFirstEndWasSkimmedTo() {
        watch.passed(Side.LEFT, 1, SLOTFUL, 5_000);
        watch.passed(Side.RIGHT, 1, SLOTFUL, 10);
        watch.passed(Side.RIGHT, 1, SLOTFUL, 20);
        watch.ended(Side.RIGHT, 1);
        assertThat(watch.told(SHOWN).skimmedThrough()).isTrue();
        assertThat(watch.told(SHOWN).grade()).isEqualTo(Grade.NONE);
        watch.clear();
        assertThat(watch.told(SHOWN)).isEqualTo(SHOWN);
    }

    @Test
    void theGradeIsKeptWhereTheFirstEndWasReadTo() {
        watch.passed(Side.RIGHT, 1, SLOTFUL, 10);
        watch.passed(Side.LEFT, 1, SLOTFUL, 5_000);
        watch.ended(Side.LEFT, 1);
        watch.ended(Side.RIGHT, 1);
        assertThat(watch.told(SHOWN)).isEqualTo(SHOWN.withSkims(List.of(0, 1), false));
    }
}
