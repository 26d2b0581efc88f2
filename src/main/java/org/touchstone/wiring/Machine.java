package org.touchstone.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;

/** What the product takes from the machine it runs on: its time and its randomness. Any thread. */
public final class Machine {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Machine() {}

    /** The wall clock, in the user's time zone. */
    public static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** Nanoseconds of a clock that never jumps; its zero means nothing. */
    public static long nanos() {
        return System.nanoTime();
    }

    /** Randomness fit for keys. */
    public static SecureRandom random() {
        return RANDOM;
    }
}
