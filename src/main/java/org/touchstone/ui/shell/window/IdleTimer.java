package org.touchstone.ui.shell.window;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;

/**
 * Tells when nobody has touched the window for long. Two clocks are asked, and the longer time counts: the monotonic one
 * stands still while a laptop is shut, and the wall clock can be set back. UI thread.
 */
final class IdleTimer {
    /** How often is looked, at the latest: a machine that wakes up must not show its window for long. */
    static final Duration LOOK = Duration.ofSeconds(15);

    /** How much longer is waited for work that should not be cut off. Work that hangs must not keep the keys for ever. */
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
     * @param nanoClock monotonic, in nanoseconds
     * @param scheduler runs on the UI thread, without keeping the screen awake
     */
    record Times(Clock clock, LongSupplier nanoClock, Scheduler scheduler) {}

    /**
     * @param occupied whether something goes on that should not be cut off; it is asked again later then, for as long as
     *     {@link #GRACE}
     * @param idle hears once that the time is up
     */
    IdleTimer(Times times, BooleanSupplier occupied, Runnable idle) {
        this.times = times;
        this.occupied = occupied;
        this.idle = idle;
    }

    /** Begins to wait for this long; zero for never. */
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
     * Somebody is there.
     *
     * @return false when the time was up before: this was not the one who left, and must see and do nothing
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
        // Planned before anything that could fail, so that one failure is not the end of looking.
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
        boolean heard = false;
        end();
        try {
            idle.run();
            heard = true;
        } finally {
            if (!heard) {
                // Whatever went wrong, nobody is there; it is tried again at the next look.
                limit = was;
                plan();
            }
        }
    }
}
