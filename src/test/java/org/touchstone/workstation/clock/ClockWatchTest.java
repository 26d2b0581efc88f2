package org.touchstone.workstation.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.touchstone.testing.ManualTime;

class ClockWatchTest {
    private static final long NO_JOURNAL = Long.MIN_VALUE;

    private final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    private final ClockWatch watch = new ClockWatch(time, time);

    @Test
    void trustsAClockThatRunsWithTheMonotonicOne() {
        time.pass(Duration.ofMinutes(61));
        assertThat(watch.read(NO_JOURNAL)).isEqualTo(new ClockWatch.Reading(time.millis(), 61, false));
    }

    @Test
    void toleratesDriftAndSlewing() {
        time.pass(Duration.ofHours(2));
        time.shiftWall(Duration.ofSeconds(7));
        assertThat(watch.read(NO_JOURNAL).suspect()).isFalse();
    }

    @Test
    void suspectsAClockSetBack() {
        time.pass(Duration.ofMinutes(1));
        time.shiftWall(Duration.ofMinutes(-10));
        assertThat(watch.read(NO_JOURNAL).suspect()).isTrue();
    }

    @Test
    void suspectsAClockSetForward_onceUntilItIsSetBack() {
        time.shiftWall(Duration.ofDays(1));
        assertThat(watch.read(NO_JOURNAL).suspect()).isTrue();
        time.pass(Duration.ofMinutes(1));
        ClockWatch.Reading second = watch.read(NO_JOURNAL);
        assertThat(second.suspect()).isFalse();
        time.shiftWall(Duration.ofDays(-1));
        assertThat(watch.read(second.wallMillis()).suspect()).isTrue();
        time.pass(Duration.ofMinutes(1));
        assertThat(watch.read(second.wallMillis()).suspect()).isTrue();
    }

    @Test
    void suspectsATimeBeforeTheLastJournalEntry() {
        assertThat(watch.read(time.millis()).suspect()).isFalse();
        assertThat(watch.read(time.millis() + 1).suspect()).isTrue();
    }

    @Test
    void countsSessionMinutesByTheMonotonicClock() {
        time.pass(Duration.ofSeconds(119));
        time.shiftWall(Duration.ofHours(5));
        assertThat(watch.read(NO_JOURNAL).sessionMinute()).isEqualTo(1);
    }
}
