package org.touchstone.analysis.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.touchstone.stats.Interval;

/**
 * A number with its standard error, interval and remark.
 *
 * @param value the number
 * @param standardError its standard error, where one is known
 * @param interval its interval at the level of the report, where one is known
 * @param remark a few words on how to read it; often empty
 */
public record Estimate(double value, OptionalDouble standardError, Optional<Interval> interval, String remark) {

    /** A bare number. */
    public static Estimate of(double value) {
        return new Estimate(value, OptionalDouble.empty(), Optional.empty(), "");
    }

    /** A number with its interval. */
    public static Estimate of(double value, Interval interval) {
        return new Estimate(value, OptionalDouble.empty(), Optional.of(interval), "");
    }

    /** Returns the same with a remark. */
    public Estimate saying(String words) {
        return new Estimate(value, standardError, interval, words);
    }
}
