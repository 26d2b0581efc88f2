package org.touchstone.workstation.clock;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Watches the wall clock with the monotonic clock and the journal as witnesses.
 *
 * <p>A reading is suspect when the wall clock, since the reading before, moved otherwise than the monotonic clock by more
 * than {@value #TOLERANCE_MILLIS} ms and one per mille of the time passed (what a clock may drift or be slewed), or when
 * it stands before the time of the last journal entry or beyond 2^53 ms. A machine that slept stops some monotonic clocks and not others,
 * so the first reading after a sleep can be suspect; the readings after it are not. One thread.
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

    /** Another watch of the same session, which knows of its beginning and of no look that this one took. */
    public ClockWatch another() {
        return new ClockWatch(clock, nanoClock, startWallMillis, startNanos);
    }

    /**
     * One look at the clocks.
     *
     * @param wallMillis milliseconds since 1970-01-01T00:00Z, within 2^53; negative before it
     * @param sessionMinute whole minutes since the session began, by the monotonic clock
     * @param suspect whether the wall clock is in doubt
     */
    public record Reading(long wallMillis, int sessionMinute, boolean suspect) {}

    /**
     * Looks at the clocks and remembers the look.
     *
     * @param lastJournalMillis time of the last journal entry, or {@link Long#MIN_VALUE} when there is none
     */
    public Reading read(long lastJournalMillis) {
        long told = clock.millis();
        // What a line can hold; a clock two hundred thousand years off must not keep anybody from working.
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
