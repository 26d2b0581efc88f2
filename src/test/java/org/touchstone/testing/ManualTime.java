package org.touchstone.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** A wall clock and a monotonic clock that move only when a test says so. */
public final class ManualTime extends Clock implements LongSupplier {
    private long wallMillis;
    // Monotonic clocks start anywhere, even below zero.
    private long nanos = -5_000_000_000L;

    public ManualTime(String instant) {
        wallMillis = Instant.parse(instant).toEpochMilli();
    }

    /** Time passes on both clocks. */
    public void pass(Duration duration) {
        wallMillis += duration.toMillis();
        nanos += duration.toNanos();
    }

    /** Somebody sets the wall clock. */
    public void shiftWall(Duration duration) {
        wallMillis += duration.toMillis();
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    @Override
    public long millis() {
        return wallMillis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(wallMillis);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
