package org.touchstone.stats;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The result of a measure: a value, possibly with flags on how to read it, or the reason why there is none.
 *
 * <p>Degenerate data (one rater, no variation, nothing to pair) never gives NaN or an exception, but one of these
 * two. Wrong use (a negative count, a level outside 0..1) throws {@link IllegalArgumentException}.
 *
 * @param <T> type of the value, an immutable object
 */
public sealed interface Outcome<T> {

    /**
     * A value.
     *
     * @param value the value; every number in it is finite unless its documentation says otherwise
     * @param flags what the reader must know about it; often empty
     */
    record Estimated<T>(T value, Set<Flag> flags) implements Outcome<T> {
        public Estimated {
            flags = Set.copyOf(flags);
        }
    }

    /**
     * No value can be computed.
     *
     * @param reason why not
     */
    record NotEstimable<T>(Reason reason) implements Outcome<T> {}

    /** What the reader of a value must know. */
    enum Flag {
        /** All judgments are equal, so agreement cannot be told from chance; the value is a convention. */
        NO_VARIATION,
        /** The iteration reached its limit before it converged. */
        NOT_CONVERGED,
        /** Some resamples gave no value and were omitted. */
        RESAMPLES_WITHOUT_VALUE,
        /** Too few judgments per person for the full model; a simpler one was fitted. */
        SIMPLER_MODEL,
        /** A bound of the interval was not found within the searched range and is infinite. */
        UNBOUNDED,
        /**
         * Some groups were never compared with each other: only the prior relates them; compare within a group only.
         */
        DISCONNECTED,
        /** The data alone would give an infinite value; a prior or a bound keeps it finite. */
        SEPARATED,
        /** Some counts are so small that the approximation behind a p value or a share is rough. */
        SMALL_COUNTS
    }

    /** Why there is no value. */
    enum Reason {
        /** There is no observation at all. */
        NO_DATA,
        /** No unit has two judgments that could be compared. */
        NO_PAIRABLE_UNIT,
        /** The measure needs at least two raters. */
        TOO_FEW_RATERS,
        /** The measure needs more units than there are. */
        TOO_FEW_UNITS,
        /** The measure needs at least two categories. */
        ONE_CATEGORY,
        /** All observations are equal and the measure divides by their variation. */
        NO_VARIATION,
        /** Some players cannot be compared with others, not even through third players. */
        DISCONNECTED,
        /** A player, or a group of players, only won or only lost: its strength has no finite estimate. */
        SEPARATED,
        /** Two explanatory variables are linearly dependent, or one is constant. */
        COLLINEAR,
        /** Too many resamples gave no value. */
        RESAMPLING_FAILED,
        /** The iteration did not converge. */
        NOT_CONVERGED
    }

    /** Returns a value with these flags. */
    static <T> Outcome<T> of(T value, Flag... flags) {
        Set<Flag> set = EnumSet.noneOf(Flag.class);
        set.addAll(Set.of(flags));
        return new Estimated<>(value, set);
    }

    /** Returns no value, for this reason. */
    static <T> Outcome<T> none(Reason reason) {
        return new NotEstimable<>(reason);
    }

    /** Returns the value, if there is one. */
    default Optional<T> estimate() {
        return this instanceof Estimated<T> e ? Optional.of(e.value) : Optional.empty();
    }

    /** Returns the reason why there is no value; empty if there is one. */
    default Optional<Reason> whyNot() {
        return this instanceof NotEstimable<T> n ? Optional.of(n.reason) : Optional.empty();
    }

    /** Returns the flags of the value; empty if there is no value. */
    default Set<Flag> remarks() {
        return this instanceof Estimated<T> e ? e.flags : Set.of();
    }

    /**
     * Returns the value.
     *
     * @throws IllegalStateException naming the reason if there is none
     */
    default T get() {
        return estimate().orElseThrow(() -> new IllegalStateException("not estimable: " + whyNot()));
    }

    /** Applies a function to the value; keeps flags and reason. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> view) {
        if (this instanceof Estimated<T> e) {
            return new Estimated<>(view.apply(e.value), e.flags);
        }
        return new NotEstimable<>(((NotEstimable<T>) this).reason);
    }
}
