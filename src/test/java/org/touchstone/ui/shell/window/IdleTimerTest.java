package org.touchstone.ui.shell.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.touchstone.testing.ManualScheduler;

class IdleTimerTest {
    private static final Duration TEN = Duration.ofMinutes(10);

    private final ManualScheduler time = new ManualScheduler();
    private Duration shut = Duration.ZERO;
    private boolean occupied;
    private int locked;
    private final IdleTimer idle =
            new IdleTimer(new IdleTimer.Times(new Wall(), time::nanos, time), () -> occupied, () -> locked++);

    /** A wall clock that also goes on while the machine sleeps. */
    private final class Wall extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(time.nanos()).plus(shut);
        }
    }

    @Test
    void locksOnceAfterTheTimeWithoutASign() {
        idle.begin(TEN);
        time.advance(TEN.minusSeconds(1));
        assertThat(locked).isZero();
        time.advance(Duration.ofSeconds(1));
        assertThat(locked).isEqualTo(1);
        time.advance(TEN.multipliedBy(3));
        assertThat(locked).isEqualTo(1);
        assertThat(time.isEmpty()).isTrue();
    }

    @Test
    void everySignBeginsTheTimeAnew() {
        idle.begin(TEN);
        for (int i = 0; i < 5; i++) {
            time.advance(TEN.minusSeconds(20));
            assertThat(idle.touched()).isTrue();
        }
        assertThat(locked).isZero();
        time.advance(TEN.plusSeconds(15));
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void neverLocksWhenSwitchedOffOrEnded() {
        idle.begin(Duration.ZERO);
        time.advance(Duration.ofDays(2));
        assertThat(idle.touched()).isTrue();
        idle.begin(TEN);
        idle.end();
        time.advance(Duration.ofDays(2));
        assertThat(locked).isZero();
        assertThat(time.isEmpty()).isTrue();
    }

    @Test
    void firstTouchAfterAnEightHourSleepLocksAndDoesNothingElse() {
        idle.begin(TEN);
        time.advance(Duration.ofMinutes(1));
        shut = Duration.ofHours(8);
        assertThat(idle.touched()).isFalse();
        assertThat(locked).isEqualTo(1);
        assertThat(idle.touched()).isTrue();
    }

    @Test
    void wokenMachineLocksWithinAFewSecondsUntouched() {
        idle.begin(TEN);
        time.advance(Duration.ofMinutes(1));
        shut = Duration.ofHours(8);
        time.advance(IdleTimer.LOOK);
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void clockSetBackDoesNotPutTheLockOff() {
        idle.begin(TEN);
        shut = Duration.ofHours(-5);
        time.advance(TEN.plus(IdleTimer.LOOK));
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void waitsAWhileForWorkThatShouldNotBeCutOff() {
        occupied = true;
        idle.begin(TEN);
        time.advance(TEN.plus(IdleTimer.GRACE).minus(IdleTimer.LOOK.multipliedBy(2)));
        assertThat(locked).isZero();
        occupied = false;
        time.advance(IdleTimer.LOOK);
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void workThatNeverEndsDoesNotPutTheLockOffForEver() {
        occupied = true;
        idle.begin(TEN);
        time.advance(TEN.plus(IdleTimer.GRACE).plus(IdleTimer.LOOK));
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void lockThatFailsIsTriedAgain() {
        IdleTimer failing = new IdleTimer(new IdleTimer.Times(new Wall(), time::nanos, time), () -> false, () -> {
            locked++;
            throw new IllegalStateException("a screen");
        });
        failing.begin(TEN);
        assertThatThrownBy(() -> time.advance(TEN.multipliedBy(2))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> time.advance(TEN)).isInstanceOf(IllegalStateException.class);
        assertThat(locked).isEqualTo(2);
    }
}
