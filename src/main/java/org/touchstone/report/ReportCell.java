package org.touchstone.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;

/** A fact or a cell of a table. Immutable. */
public sealed interface ReportCell {
    /** Decimals of a number for which nothing else was asked. */
    int DIGITS = 4;

    /** An empty cell; JSON omits it. */
    record Blank() implements ReportCell {}

    /** Text, possibly untrusted, so renderers escape it. */
    record Words(String text) implements ReportCell {}

    /** Yes or no. */
    record Truth(boolean value) implements ReportCell {}

    /** A whole number, such as a count. */
    record Whole(long value) implements ReportCell {}

    /**
     * A number that was counted, given or computed exactly.
     *
     * @param value may be infinite
     * @param digits decimals in text, 0 to 15; JSON has all digits
     */
    record Decimal(double value, int digits) implements ReportCell {
        public Decimal {
            if (digits < 0 || digits > 15) {
                throw new IllegalArgumentException("a number of " + digits + " decimals");
            }
        }
    }

    /** The interval of a value in another column. */
    record Span(Interval interval) implements ReportCell {}

    /**
     * An estimate, with its interval where that does not have a column of its own.
     *
     * @param value a number or words
     */
    record Estimated(ReportCell value, Optional<Interval> interval) implements ReportCell {}

    /** No value; renderers give the reason. */
    record NotEstimable(Outcome.Reason reason) implements ReportCell {}

    /**
     * The cell of a value.
     *
     * @param value a cell; null or an empty {@link OptionalDouble} for nothing; a text, a boolean, a whole number, a double;
     * an interval; or an outcome of one of these. A number out of an outcome or an optional counts as estimated
     * @throws IllegalArgumentException for values of other types
     */
    static ReportCell of(@Nullable Object value) {
        if (value == null) {
            return new Blank();
        } else if (value instanceof ReportCell cell) {
            return cell;
        } else if (value instanceof String text) {
            return new Words(text);
        } else if (value instanceof Boolean truth) {
            return new Truth(truth);
        } else if (value instanceof Long || value instanceof Integer) {
            return new Whole(((Number) value).longValue());
        } else if (value instanceof Double number) {
            return new Decimal(number, DIGITS);
        } else if (value instanceof Interval interval) {
            return new Span(interval);
        } else if (value instanceof OptionalDouble number) {
            return number.isPresent() ? estimated(number.getAsDouble()) : new Blank();
        } else if (value instanceof Outcome<?> outcome) {
            return outcome.whyNot().<ReportCell>map(NotEstimable::new).orElseGet(() -> estimated(outcome.get()));
        }
        throw new IllegalArgumentException("no cell for " + value.getClass());
    }

    /** An estimate with its interval in one cell. */
    static ReportCell of(Outcome<Double> value, Optional<Interval> interval) {
        return value.whyNot()
                .<ReportCell>map(NotEstimable::new)
                .orElseGet(() -> new Estimated(of(value.get()), interval));
    }

    private static ReportCell estimated(Object value) {
        ReportCell inner = of(value);
        boolean plain =
                inner instanceof Whole || inner instanceof Decimal || inner instanceof Truth || inner instanceof Words;
        return plain ? new Estimated(inner, Optional.empty()) : inner;
    }
}
