package org.touchstone.stats;

/**
 * An interval of numbers, both ends included.
 *
 * @param lower lower end; may be negative infinity
 * @param upper upper end; may be positive infinity
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower " + lower + " is above upper " + upper);
        }
    }

    /** Returns whether the number lies in the interval. */
    public boolean contains(double x) {
        return lower <= x && x <= upper;
    }

    /** Returns the part of this interval between two limits; if it lies outside of them, the nearer limit alone. */
    public Interval within(double least, double most) {
        return new Interval(Math.min(Math.max(lower, least), most), Math.max(Math.min(upper, most), least));
    }

    /** Returns the upper minus the lower end. */
    public double width() {
        return upper - lower;
    }
}
