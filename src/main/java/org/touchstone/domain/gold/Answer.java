package org.touchstone.domain.gold;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;

/** What one expert answered, by kind of item. Immutable. */
public sealed interface Answer {
    /** Lowest overall rating and lowest level. */
    int LOWEST = 1;

    /** Highest overall rating and highest level. */
    int HIGHEST = 7;

    /** The kind of item that it answers. */
    AnswerKind kind();

    /** The same about responses of other names. */
    Answer named(UnaryOperator<ResponseId> names);

    /**
     * Of a comparison.
     *
     * @param vote at least one preference, or both bad; does not contradict itself
     */
    record OfComparison(Vote vote) implements Answer {
        public OfComparison {
            if (vote.contradictsItself() || (vote.preferences().isEmpty() && !vote.bothBad())) {
                throw new IllegalArgumentException("An answer says something and does not contradict itself");
            }
        }

        @Override
        public AnswerKind kind() {
            return AnswerKind.COMPARISON;
        }

        @Override
        public Answer named(UnaryOperator<ResponseId> names) {
            return new OfComparison(new Vote(
                    vote.preferences().stream()
                            .map(given -> given.favours() == null
                                    ? given
                                    : new Preference(given.scope(), names.apply(given.favours()), given.strength()))
                            .toList(),
                    vote.bothBad()));
        }
    }

    /**
     * Of a rating.
     *
     * @param overall 1 (worst) to 7; empty when only criteria were rated
     * @param levels by criterion, 1 (worst) to 7
     */
    record OfRating(OptionalInt overall, Map<String, Integer> levels) implements Answer {
        public OfRating {
            levels = Collections.unmodifiableMap(new TreeMap<>(levels));
            levels.values().forEach(OfRating::require);
            overall.ifPresent(OfRating::require);
            if (overall.isEmpty() && levels.isEmpty()) {
                throw new IllegalArgumentException("An answer says something");
            }
        }

        private static void require(int level) {
            if (level < LOWEST || level > HIGHEST) {
                throw new IllegalArgumentException("A level is " + LOWEST + " to " + HIGHEST);
            }
        }

        @Override
        public AnswerKind kind() {
            return AnswerKind.RATING;
        }

        @Override
        public Answer named(UnaryOperator<ResponseId> names) {
            return this;
        }
    }

    /**
     * Of a ranking.
     *
     * @param noneAcceptable whether none of the responses is acceptable
     * @param order null when nothing was ranked
     */
    record OfRanking(boolean noneAcceptable, @Nullable RankOrder order) implements Answer {
        public OfRanking {
            if (order == null && !noneAcceptable) {
                throw new IllegalArgumentException("An answer says something");
            }
        }

        @Override
        public AnswerKind kind() {
            return AnswerKind.RANKING;
        }

        @Override
        public Answer named(UnaryOperator<ResponseId> names) {
            return new OfRanking(noneAcceptable, order == null ? null : order.named(names));
        }
    }
}
