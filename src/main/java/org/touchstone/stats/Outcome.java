package org.touchstone.stats;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a measure answers: a value, perhaps with remarks on how to read it, or the reason why there is none.
 *
 * <p>Degenerate data (one rater, no variation, nothing to pair) never ends in NaN or in an exception: it is one of these
 * two. Wrong use (a negative count, a level outside 0..1) is an {@link IllegalArgumentException}.
 *
 * @param <T> the value, an immutable object
 */
public sealed interface Outcome<T> {

    /**
     * A value.
     *
     * @param value the value; every number in it is finite unless its documentation says otherwise
     * @param flags what the reader must know about it, often nothing
     */
    record Estimated<T>(T value, Set<Flag> flags) implements Outcome<T> {
        public Estimated {
            flags = Set.copyOf(flags);
        }
    }

    /**
     * No value can be given.
     *
     * @param reason why not
     */
    record NotEstimable<T>(Reason reason) implements Outcome<T> {}

    /** What the reader of a value must know. */
    enum Flag {
        /** All judgments are alike, so chance and agreement cannot be told apart; the value is a convention. */
        NO_VARIATION,
        /** The iteration stopped at its limit before it settled. */
        NOT_CONVERGED,
        /** Some resamples gave no value and were left out. */
        RESAMPLES_WITHOUT_VALUE,
        /** Too few judgments per person for the full model; a simpler one was fitted. */
        SIMPLER_MODEL,
        /** A bound of the interval was not found within the searched range and is infinite. */
        UNBOUNDED,
        /** Some groups were never compared with each other: only a prior relates them, compare within a group only. */
        DISCONNECTED,
        /** The data alone would give an infinite value; a prior or a bound keeps it finite. */
        SEPARATED,
        /** Some counts are so small that the approximation behind a p-value or a share is rough. */
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
        /** All observations are alike and the measure divides by their variation. */
        NO_VARIATION,
        /** Some players cannot be compared with others, even by way of third players. */
        DISCONNECTED,
        /** A player, or a group of players, only won or only lost: its strength has no finite estimate. */
        SEPARATED,
        /** Two explanatory variables tell the same story, or one is constant. */
        COLLINEAR,
        /** Too many resamples gave no value. */
        RESAMPLING_FAILED,
        /** The iteration did not reach an answer. */
        NOT_CONVERGED
    }

    /** A value to be read with these flags. */
    static <T> Outcome<T> of(T value, Flag... flags) {
        Set<Flag> set = EnumSet.noneOf(Flag.class);
        set.addAll(Set.of(flags));
        return new Estimated<>(value, set);
    }

    /** No value, for this reason. */
    static <T> Outcome<T> none(Reason reason) {
        return new NotEstimable<>(reason);
    }

    /** The value, if there is one. */
    default Optional<T> estimate() {
        return this instanceof Estimated<T> e ? Optional.of(e.value) : Optional.empty();
    }

    /** The reason why there is no value, if there is none. */
    default Optional<Reason> whyNot() {
        return this instanceof NotEstimable<T> n ? Optional.of(n.reason) : Optional.empty();
    }

    /** The flags of the value; empty when there is no value. */
    default Set<Flag> remarks() {
        return this instanceof Estimated<T> e ? e.flags : Set.of();
    }

    /**
     * The value.
     *
     * @throws IllegalStateException naming the reason when there is none
     */
    default T get() {
        return estimate().orElseThrow(() -> new IllegalStateException("not estimable: " + whyNot()));
    }

    /** The same outcome of another view of the value; flags and reason are kept. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> view) {
        if (this instanceof Estimated<T> e) {
            return new Estimated<>(view.apply(e.value), e.flags);
        }
        return new NotEstimable<>(((NotEstimable<T>) this).reason);
    }
}
