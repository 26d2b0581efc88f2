package org.touchstone.workstation.session;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.touchstone.domain.judgment.JudgmentId;

/**
 * Makes increasing UUIDs of version 7 (RFC 9562, section 5.7): within a millisecond, or when the clock goes back, the
 * 12 bits after the version count up (section 6.2, method 1) and overflow into the time. One thread.
 */
public final class JudgmentIds {
    private static final long MAX_MILLIS = (1L << 48) - 1;

    private final Clock clock;
    private final RandomGenerator random;
    private long lastMillis = -1;
    private int counter;

    /**
     * @param random should be cryptographically strong, so that ids of different annotators never collide
     */
    public JudgmentIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Returns the next id, greater than every earlier one of this generator. */
    public JudgmentId next() {
        long now = Math.max(0, Math.min(MAX_MILLIS, clock.millis()));
        if (now > lastMillis) {
            lastMillis = now;
            // The upper half of the range stays free for counting.
            counter = random.nextInt(1 << 11);
        } else if (++counter == 1 << 12) {
            lastMillis++;
            counter = 0;
        }
        long high = lastMillis << 16 | 0x7000L | counter;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new JudgmentId(new UUID(high, low));
    }
}
