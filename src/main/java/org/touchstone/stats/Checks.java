package org.touchstone.stats;

/** The refusals of wrong use that several measures share. */
public final class Checks {
    private Checks() {}

    /** Refuses anything but a number strictly between 0 and 1; {@code name} goes into the message. */
    public static double openUnit(String name, double x) {
        if (!(x > 0 && x < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, not " + x);
        }
        return x;
    }

    /** Refuses anything but a number from 0 to 1. */
    public static double closedUnit(String name, double x) {
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(name + " must lie from 0 to 1, not " + x);
        }
        return x;
    }

    /** Refuses zero, negative and infinite numbers. */
    public static double positive(String name, double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException(name + " must be positive, not " + x);
        }
        return x;
    }

    /** Refuses negative counts. */
    public static long count(String name, long n) {
        if (n < 0) {
            throw new IllegalArgumentException(name + " must not be negative, not " + n);
        }
        return n;
    }

    /** Refuses what does not hold, with this message. */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
