package org.touchstone.workstation.clock;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Checks the wall clock against the monotonic clock and the journal.
 *
 * <p>A reading is suspect when, since the previous reading, the wall clock advanced by a different amount than the
 * monotonic clock, by more than {@value #TOLERANCE_MILLIS} ms plus one per mille of the elapsed time (allowed for drift
 * and slewing), or when it is before the time of the last journal entry or beyond 2^53 ms. Some monotonic clocks stop
 * while a machine sleeps, so the first reading after a sleep can be suspect; later ones are not. One thread.
 */
public final class ClockWatch {
    static final long TOLERANCE_MILLIS = 5_000;

    private static final long LIMIT_MILLIS = (1L << 53) - 1;

    private final Clock clock;
    private final LongSupplier nanoClock;
    private final long startWallMillis;
    private final long startNanos;
    private long lastWallMillis;
    private long lastNanos;

    /**
     * Begins a session.
     *
     * @param clock the wall clock
     * @param nanoClock monotonic, in nanoseconds
     */
    public ClockWatch(Clock clock, LongSupplier nanoClock) {
        this(clock, nanoClock, clock.millis(), nanoClock.getAsLong());
    }

    private ClockWatch(Clock clock, LongSupplier nanoClock, long startWallMillis, long startNanos) {
        this.clock = clock;
        this.nanoClock = nanoClock;
        this.startWallMillis = startWallMillis;
        this.startNanos = startNanos;
        this.lastWallMillis = startWallMillis;
        this.lastNanos = startNanos;
    }

    /** Makes another watch of the same session: it shares the start, but no earlier reading. */
    public ClockWatch another() {
        return new ClockWatch(clock, nanoClock, startWallMillis, startNanos);
    }

    /**
     * One reading of the clocks.
     *
     * @param wallMillis milliseconds since 1970-01-01T00:00Z, within 2^53; negative before it
     * @param sessionMinute whole minutes since the session began, by the monotonic clock
     * @param suspect whether the wall clock is in doubt
     */
    public record Reading(long wallMillis, int sessionMinute, boolean suspect) {}

    /**
     * Reads the clocks and remembers the reading.
     *
     * @param lastJournalMillis time of the last journal entry, or {@link Long#MIN_VALUE} when there is none
     */
    public Reading read(long lastJournalMillis) {
        long told = clock.millis();
        // Limited to what a line can hold: an absurd clock must not prevent work.
        long wall = Math.max(-LIMIT_MILLIS, Math.min(LIMIT_MILLIS, told));
        long nanos = nanoClock.getAsLong();
        long passed = TimeUnit.NANOSECONDS.toMillis(nanos - lastNanos);
        long gap = Math.abs((wall - lastWallMillis) - passed);
        boolean suspect = wall != told || gap > TOLERANCE_MILLIS + passed / 1000 || wall < lastJournalMillis;
        lastWallMillis = wall;
        lastNanos = nanos;
        long minutes = TimeUnit.NANOSECONDS.toMinutes(nanos - startNanos);
        return new Reading(wall, (int) Math.min(Integer.MAX_VALUE, minutes), suspect);
    }
}
