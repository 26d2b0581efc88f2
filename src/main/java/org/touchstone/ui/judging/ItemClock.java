package org.touchstone.ui.judging;

import java.util.function.LongSupplier;

/**
 * Active time on one item, from a monotonic clock: of every gap between two actions at most {@link #IDLE_CUT_MILLIS}
 * count. Screen thread only.
 */
public final class ItemClock {
    /** Longest gap between actions that counts as reading, in milliseconds; a longer one is cut to this. */
    public static final long IDLE_CUT_MILLIS = 120_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier nanos;
    private long active;
    private long last;
    private boolean running;
    private long corrected = -1;

    public ItemClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Starts with the active time of earlier sittings, in milliseconds. */
    public void start(long activeMillisSoFar) {
        active = activeMillisSoFar;
        last = nanos.getAsLong();
        running = true;
    }

    /** Records an action of the annotator. Returns the active time since the previous one, in milliseconds. */
    public long touch() {
        if (!running) {
            return 0;
        }
        long gap = gap();
        active += gap;
        last = nanos.getAsLong();
        return gap;
    }

    public void stop() {
        touch();
        running = false;
    }

    public long activeMillis() {
        return running ? active + gap() : active;
    }

    /** Returns the annotator's correction of the time in milliseconds, -1 for none. */
    public long correctedMillis() {
        return corrected;
    }

    /** Sets the annotator's correction in milliseconds, not negative; -1 to use the clock again. */
    public void correct(long millis) {
        corrected = Math.max(-1, millis);
    }

    private long gap() {
        return Math.max(0, Math.min(IDLE_CUT_MILLIS, (nanos.getAsLong() - last) / NANOS_PER_MILLI));
    }
}
