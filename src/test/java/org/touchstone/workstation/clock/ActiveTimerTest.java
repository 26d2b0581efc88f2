package org.touchstone.workstation.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.touchstone.testing.ManualTime;

class ActiveTimerTest {
    private final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    private final ActiveTimer timer = new ActiveTimer(time, Duration.ofSeconds(60), 0, -1);

    @Test
    void countsOnlyBetweenResumeAndPause() {
        passSeconds(10);
        timer.resume();
        passSeconds(20);
        timer.pause();
        passSeconds(10);
        assertThat(timer.activeMillis()).isEqualTo(20_000);
        timer.resume();
        passSeconds(5);
        assertThat(timer.activeMillis()).isEqualTo(25_000);
    }

    @Test
    void cutsIdleTimeBetweenTwoSigns() {
        timer.resume();
        passSeconds(30);
        timer.active();
        passSeconds(3600);
        assertThat(timer.activeMillis()).isEqualTo(90_000);
        timer.active();
        passSeconds(10);
        timer.active();
        assertThat(timer.activeMillis()).isEqualTo(100_000);
    }

    @Test
    void doesNotCountSignsWhilePaused() {
        timer.active();
        passSeconds(10);
        timer.active();
        assertThat(timer.activeMillis()).isZero();
        assertThat(timer.isRunning()).isFalse();
    }

    @Test
    void resumingTwiceLosesNothing() {
        timer.resume();
        passSeconds(10);
        timer.resume();
        passSeconds(10);
        assertThat(timer.activeMillis()).isEqualTo(20_000);
    }

    @Test
    void goesOnFromAnEarlierSitting() {
        ActiveTimer later = new ActiveTimer(time, ActiveTimer.IDLE_CUT, 1_234, 5_000);
        later.resume();
        passSeconds(1);
        assertThat(later.activeMillis()).isEqualTo(2_234);
        assertThat(later.correctedMillis()).isEqualTo(5_000);
    }

    @Test
    void isBlindToTheWallClock() {
        timer.resume();
        passSeconds(10);
        time.shiftWall(Duration.ofDays(-400));
        assertThat(timer.activeMillis()).isEqualTo(10_000);
    }

    @Test
    void keepsACorrectionBesideTheCount() {
        timer.resume();
        passSeconds(10);
        timer.correct(4_000);
        passSeconds(10);
        assertThat(timer.activeMillis()).isEqualTo(20_000);
        assertThat(timer.correctedMillis()).isEqualTo(4_000);
        timer.uncorrect();
        assertThat(timer.correctedMillis()).isEqualTo(-1);
        assertThatThrownBy(() -> timer.correct(-2)).isInstanceOf(IllegalArgumentException.class);
    }

    private void passSeconds(long seconds) {
        time.pass(Duration.ofSeconds(seconds));
    }
}
