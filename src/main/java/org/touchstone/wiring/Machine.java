package org.touchstone.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;

/** The clocks and the randomness of the machine. May be called from any thread. */
public final class Machine {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Machine() {}

    /** Returns the wall clock, in the user's time zone. */
    public static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** Returns nanoseconds of a monotonic clock; only differences are meaningful. */
    public static long nanos() {
        return System.nanoTime();
    }

    /** Returns a generator suitable for cryptographic keys. */
    public static SecureRandom random() {
        return RANDOM;
    }
}
