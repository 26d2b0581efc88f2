package org.touchstone.workstation.clock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time at work on one item by a monotonic clock, idle time cut out.
 *
 * <p>Of the time between two signs of activity at most the idle cut counts, so that a telephone call costs at most that
 * much and thinking while reading still counts. One thread.
 */
public final class ActiveTimer {
    /** What counts at most between two signs of activity. */
    public static final Duration IDLE_CUT = Duration.ofSeconds(60);

    private static final long NOT_CORRECTED = -1;

    private final LongSupplier nanoClock;
    private final long cutNanos;
    private long countedNanos;
    private long lastSignNanos;
    private boolean running;
    private long correctedMillis;

    /**
     * A timer that stands still.
     *
     * @param nanoClock monotonic, in nanoseconds, such as {@code System::nanoTime}
     * @param idleCut positive
     * @param countedMillis time that counts already, from an earlier sitting
     * @param correctedMillis an earlier correction, or -1
     */
    public ActiveTimer(LongSupplier nanoClock, Duration idleCut, long countedMillis, long correctedMillis) {
        if (idleCut.isNegative() || idleCut.isZero() || countedMillis < 0 || correctedMillis < NOT_CORRECTED) {
            throw new IllegalArgumentException("The idle cut is positive and times are not negative");
        }
        this.nanoClock = nanoClock;
        this.cutNanos = idleCut.toNanos();
        this.countedNanos = TimeUnit.MILLISECONDS.toNanos(countedMillis);
        this.correctedMillis = correctedMillis;
    }

    /** Begins to count, or goes on after a pause; harmless when it runs already. */
    public void resume() {
        if (!running) {
            running = true;
            lastSignNanos = nanoClock.getAsLong();
        }
    }

    /** The annotator did something: a key, the wheel, the pointer. Ignored while paused. */
    public void active() {
        if (running) {
            countUpToNow();
        }
    }

    /** Stops counting: the window lost its focus, the item was left, the machine is about to sleep. */
    public void pause() {
        if (running) {
            countUpToNow();
            running = false;
        }
    }

    /** Whether it counts. */
    public boolean isRunning() {
        return running;
    }

    /** Counted time in milliseconds, including what has passed since the last sign, up to the cut. */
    public long activeMillis() {
        return TimeUnit.NANOSECONDS.toMillis(countedNanos + (running ? sinceLastSign(nanoClock.getAsLong()) : 0));
    }

    /**
     * The annotator's own correction; the counted time is kept beside it.
     *
     * @param millis not negative
     */
    public void correct(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
        correctedMillis = millis;
    }

    /** Takes the correction back. */
    public void uncorrect() {
        correctedMillis = NOT_CORRECTED;
    }

    /** The annotator's correction in milliseconds, or -1. */
    public long correctedMillis() {
        return correctedMillis;
    }

    private void countUpToNow() {
        long now = nanoClock.getAsLong();
        countedNanos += sinceLastSign(now);
        lastSignNanos = now;
    }

    private long sinceLastSign(long now) {
        return Math.max(0, Math.min(cutNanos, now - lastSignNanos));
    }
}
