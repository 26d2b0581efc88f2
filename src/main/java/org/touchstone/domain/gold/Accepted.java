package org.touchstone.domain.gold;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Preference;

/** What counts as right, by kind of item. Immutable. */
public sealed interface Accepted {
    /** The kind of item. */
    AnswerKind kind();

    /** Whether an answer is right; one of another kind never is. */
    boolean admits(Answer answer);

    /** The same about responses of other names. */
    Accepted named(UnaryOperator<ResponseId> names);

    /**
     * Preferences from least to most on a line from -3 to 3.
     *
     * @param scope what it speaks about
     * @param favours the response in whose favour positive numbers are; null exactly when the range is the same both ways
     * @param least -3 to 3
     * @param most {@code least} to 3
     */
    record StrengthRange(Scope scope, @Nullable ResponseId favours, int least, int most) {
        /** Much better. */
        public static final int MUCH = 3;

        public StrengthRange {
            if (least < -MUCH || most > MUCH || least > most || (favours == null) != (least == -most)) {
                throw new IllegalArgumentException(
                        "A range lies within -3 to 3 and favours a response unless it is the same both ways");
            }
        }

        StrengthRange named(UnaryOperator<ResponseId> names) {
            return favours == null ? this : new StrengthRange(scope, names.apply(favours), least, most);
        }

        /** Whether a preference of this scope lies in the range. */
        boolean admits(Preference preference) {
            boolean towards = favours == null || favours.equals(preference.favours());
            int position = towards ? preference.strength() : -preference.strength();
            return preference.scope().equals(scope) && position >= least && position <= most;
        }
    }

    /**
     * Levels from least to most, both 1 to 7.
     */
    record LevelRange(int least, int most) {
        public LevelRange {
            if (least < Answer.LOWEST || most > Answer.HIGHEST || least > most) {
                throw new IllegalArgumentException("A range of levels lies within 1 to 7");
            }
        }

        boolean admits(int level) {
            return level >= least && level <= most;
        }
    }

    /** One response ranked above another. */
    record RankedPair(ResponseId better, ResponseId worse) implements Comparable<RankedPair> {
        public RankedPair {
            if (better.equals(worse)) {
                throw new IllegalArgumentException("A pair holds two responses");
            }
        }

        @Override
        public int compareTo(RankedPair other) {
            int first = better.compareTo(other.better);
            return first != 0 ? first : worse.compareTo(other.worse);
        }

        RankedPair reversed() {
            return new RankedPair(worse, better);
        }

        RankedPair named(UnaryOperator<ResponseId> names) {
            return new RankedPair(names.apply(better), names.apply(worse));
        }
    }

    /**
     * For a comparison.
     *
     * @param bothBad whether calling both bad is right
     * @param ranges at most one per scope, turns first and the conversation last; a preference has to lie in each
     */
    record ForComparison(boolean bothBad, List<StrengthRange> ranges) implements Accepted {
        public ForComparison {
            ranges = ranges.stream()
                    .sorted((a, b) -> a.scope().compareTo(b.scope()))
                    .toList();
            if (ranges.stream().map(StrengthRange::scope).distinct().count() != ranges.size()) {
                throw new IllegalArgumentException("A scope has one range");
            }
            if (ranges.isEmpty() && !bothBad) {
                throw new IllegalArgumentException("Something is acceptable");
            }
        }

        @Override
        public AnswerKind kind() {
            return AnswerKind.COMPARISON;
        }

        @Override
        public Accepted named(UnaryOperator<ResponseId> names) {
            return new ForComparison(
                    bothBad, ranges.stream().map(range -> range.named(names)).toList());
        }

        @Override
        public boolean admits(Answer answer) {
            if (!(answer instanceof Answer.OfComparison comparison)) {
                return false;
            }
            if (comparison.vote().bothBad()) {
                return bothBad;
            }
            return !ranges.isEmpty()
                    && ranges.stream()
                            .allMatch(range -> comparison
                                    .vote()
                                    .preference(range.scope())
                                    .filter(range::admits)
                                    .isPresent());
        }
    }

    /**
     * For a rating.
     *
     * @param overall empty when any overall rating will do
     * @param levels by criterion
     */
    record ForRating(Optional<LevelRange> overall, Map<String, LevelRange> levels) implements Accepted {
        public ForRating {
            levels = Collections.unmodifiableMap(new TreeMap<>(levels));
            if (overall.isEmpty() && levels.isEmpty()) {
                throw new IllegalArgumentException("Something is acceptable");
            }
        }

        @Override
        public AnswerKind kind() {
            return AnswerKind.RATING;
        }

        @Override
        public Accepted named(UnaryOperator<ResponseId> names) {
            return this;
        }

        @Override
        public boolean admits(Answer answer) {
            return answer instanceof Answer.OfRating rating
                    && (overall.isEmpty()
                            || (rating.overall().isPresent()
                                    && overall.get().admits(rating.overall().getAsInt())))
                    && levels.entrySet().stream().allMatch(level -> {
                        Integer given = rating.levels().get(level.getKey());
                        return given != null && level.getValue().admits(given);
                    });
        }
    }

    /**
     * For a ranking.
     *
     * @param noneAcceptable whether saying that none is acceptable is right
     * @param orders any of which is right; ascending
     * @param pairs all of which a right order has; ascending; empty where orders are given
     */
    record ForRanking(boolean noneAcceptable, List<RankOrder> orders, List<RankedPair> pairs) implements Accepted {
        /** Most orders. */
        public static final int MOST_ORDERS = 100;

        /** Most pairs: those of eight responses. */
        public static final int MOST_PAIRS = 28;

        public ForRanking {
            orders = List.copyOf(new TreeSet<>(orders));
            pairs = List.copyOf(new TreeSet<>(pairs));
            Set<RankedPair> reversed =
                    new HashSet<>(pairs.stream().map(RankedPair::reversed).toList());
            if (pairs.stream().anyMatch(reversed::contains)) {
                throw new IllegalArgumentException("A pair is asked for one way round");
            }
            if (orders.size() > MOST_ORDERS || pairs.size() > MOST_PAIRS) {
                throw new IllegalArgumentException(
                        "At most " + MOST_ORDERS + " orders or " + MOST_PAIRS + " pairs are acceptable");
            }
            boolean said = !orders.isEmpty() || !pairs.isEmpty();
            if ((!said && !noneAcceptable) || (!orders.isEmpty() && !pairs.isEmpty())) {
                throw new IllegalArgumentException("Orders or pairs are acceptable, not both, or none is");
            }
        }

        @Override
        public AnswerKind kind() {
            return AnswerKind.RANKING;
        }

        @Override
        public Accepted named(UnaryOperator<ResponseId> names) {
            return new ForRanking(
                    noneAcceptable,
                    orders.stream().map(order -> order.named(names)).toList(),
                    pairs.stream().map(pair -> pair.named(names)).toList());
        }

        @Override
        public boolean admits(Answer answer) {
            if (!(answer instanceof Answer.OfRanking ranking)) {
                return false;
            }
            RankOrder order = ranking.order();
            if (ranking.noneAcceptable() || order == null) {
                return noneAcceptable && ranking.noneAcceptable();
            }
            return orders.contains(order) || (!pairs.isEmpty() && pairs.stream().allMatch(pair -> has(order, pair)));
        }

        private static boolean has(RankOrder order, RankedPair pair) {
            Optional<Integer> better = order.place(pair.better());
            Optional<Integer> worse = order.place(pair.worse());
            return better.isPresent() && worse.isPresent() && better.get() < worse.get();
        }
    }
}
