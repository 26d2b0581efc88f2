package org.touchstone.ui.judging;

import java.util.function.LongSupplier;

/**
 * Time on one item by a monotonic clock, with idle time cut out: of every gap between two signs of life at most
 * {@link #IDLE_CUT_MILLIS} count. Screen thread only.
 */
public final class ItemClock {
    /** A reader may look at one slotful of dense text for two minutes; beyond that nobody is there. */
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

    /** Starts with the time that an earlier sitting already took. */
    public void start(long activeMillisSoFar) {
        active = activeMillisSoFar;
        last = nanos.getAsLong();
        running = true;
    }

    /** A sign of life. Returns the active time since the previous one, in milliseconds. */
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

    /** The annotator's own correction of that time, -1 for none. */
    public long correctedMillis() {
        return corrected;
    }

    /**
     * Takes the annotator's own account of the time.
     *
     * @param millis not negative, or -1 to trust the clock again
     */
    public void correct(long millis) {
        corrected = Math.max(-1, millis);
    }

    private long gap() {
        return Math.max(0, Math.min(IDLE_CUT_MILLIS, (nanos.getAsLong() - last) / NANOS_PER_MILLI));
    }
}
