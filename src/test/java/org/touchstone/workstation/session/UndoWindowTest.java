package org.touchstone.workstation.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.touchstone.testing.ManualTime;

class UndoWindowTest {
    private final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    private final UndoWindow<String> window = new UndoWindow<>(time);

    @Test
    void holdsTheLastForThirtySeconds() {
        assertThat(window.current()).isEmpty();
        window.open("first");
        window.open("second");
        time.pass(Duration.ofSeconds(30));
        assertThat(window.current()).contains("second");
        time.pass(Duration.ofMillis(1));
        assertThat(window.current()).isEmpty();
    }

    @Test
    void isNotOpenedAgainByTheWallClock() {
        window.open("first");
        time.pass(Duration.ofSeconds(31));
        time.shiftWall(Duration.ofSeconds(-31));
        assertThat(window.current()).isEmpty();
    }

    @Test
    void canBeClosedEarly() {
        window.open("first");
        window.close();
        assertThat(window.current()).isEmpty();
    }
}
