package org.touchstone.stats;

/**
 * An interval of numbers, both ends included.
 *
 * @param lower the smaller end; may be negative infinity
 * @param upper the larger end; may be positive infinity
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower " + lower + " is above upper " + upper);
        }
    }

    /** Whether the number lies in the interval. */
    public boolean contains(double x) {
        return lower <= x && x <= upper;
    }

    /** The part of this interval between two limits; where they do not meet, the nearer limit alone. */
    public Interval within(double least, double most) {
        return new Interval(Math.min(Math.max(lower, least), most), Math.max(Math.min(upper, most), least));
    }

    /** Upper minus lower end. */
    public double width() {
        return upper - lower;
    }
}
