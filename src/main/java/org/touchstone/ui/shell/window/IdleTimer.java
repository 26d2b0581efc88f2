package org.touchstone.ui.shell.window;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;

/**
 * Reports that the window has not been used for some time. The longer time of two clocks counts: the monotonic clock
 * stops while a laptop sleeps, and the wall clock can be set back. UI thread.
 */
final class IdleTimer {
    /** Longest interval between checks: a machine that wakes up must not show its window for long. */
    static final Duration LOOK = Duration.ofSeconds(15);

    /** Longest extension for work that should not be interrupted: hanging work must not keep the keys in memory. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private final Times times;
    private final Runnable idle;
    private final BooleanSupplier occupied;
    private Duration limit = Duration.ZERO;
    private long touchedNanos;
    private long touchedMillis;
    private Subscription planned = () -> {};

    /**
     * The clocks of a window.
     *
     * @param clock the wall clock
     * @param nanoClock monotonic time in nanoseconds
     * @param scheduler runs on the UI thread without keeping the toolkit's animation timer running
     */
    record Times(Clock clock, LongSupplier nanoClock, Scheduler scheduler) {}

    /**
     * @param occupied returns whether work is running that should not be interrupted; if so it is asked again, for at
     * most {@link #GRACE}
     * @param idle called once when the time is up
     */
    IdleTimer(Times times, BooleanSupplier occupied, Runnable idle) {
        this.times = times;
        this.occupied = occupied;
        this.idle = idle;
    }

    /** Starts waiting for this long; zero for never. */
    void begin(Duration after) {
        end();
        limit = after;
        touch();
        if (!limit.isZero()) {
            look();
        }
    }

    /** Stops waiting. */
    void end() {
        planned.cancel();
        planned = () -> {};
        limit = Duration.ZERO;
    }

    /**
     * Reports activity of the user.
     *
     * @return false if the time was already up: the user may be another person, who must neither see nor do anything
     */
    boolean touched() {
        if (isUp()) {
            expire();
            return false;
        }
        touch();
        return true;
    }

    private void touch() {
        touchedNanos = times.nanoClock().getAsLong();
        touchedMillis = times.clock().millis();
    }

    private Duration quiet() {
        Duration monotonic = Duration.ofNanos(times.nanoClock().getAsLong() - touchedNanos);
        Duration wall = Duration.ofMillis(times.clock().millis() - touchedMillis);
        return monotonic.compareTo(wall) > 0 ? monotonic : wall;
    }

    private boolean isUp() {
        if (limit.isZero() || quiet().compareTo(limit) < 0) {
            return false;
        }
        return quiet().minus(limit).compareTo(GRACE) >= 0 || !occupied.getAsBoolean();
    }

    private void look() {
        // Schedule the next check first, so that a failure does not end the checks.
        plan();
        if (isUp()) {
            expire();
        }
    }

    private void plan() {
        Duration left = limit.minus(quiet());
        Duration wait = left.compareTo(LOOK) < 0 && !left.isNegative() && !left.isZero() ? left : LOOK;
        planned = times.scheduler().after(wait, this::look);
    }

    private void expire() {
        Duration was = limit;
        boolean done = false;
        end();
        try {
            idle.run();
            done = true;
        } finally {
            if (!done) {
                // The window must lock in spite of the failure; the next check tries again.
                limit = was;
                plan();
            }
        }
    }
}
