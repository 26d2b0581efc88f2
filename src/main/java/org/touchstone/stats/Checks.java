package org.touchstone.stats;

/** Argument checks that several measures share. */
public final class Checks {
    private Checks() {}

    /** Returns x if it lies strictly between 0 and 1; otherwise throws with {@code name} in the message. */
    public static double openUnit(String name, double x) {
        if (!(x > 0 && x < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, not " + x);
        }
        return x;
    }

    /** Returns x if it lies from 0 to 1; otherwise throws. */
    public static double closedUnit(String name, double x) {
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(name + " must lie from 0 to 1, not " + x);
        }
        return x;
    }

    /** Returns x if it is positive and finite; otherwise throws. */
    public static double positive(String name, double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException(name + " must be positive, not " + x);
        }
        return x;
    }

    /** Returns n if it is not negative; otherwise throws. */
    public static long count(String name, long n) {
        if (n < 0) {
            throw new IllegalArgumentException(name + " must not be negative, not " + n);
        }
        return n;
    }

    /** Throws with this message unless the condition holds. */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
