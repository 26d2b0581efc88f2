package org.touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.touchstone.stats.Checks;
import org.touchstone.stats.agreement.PairTables;
import org.touchstone.stats.rating.CategoryPatterns;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.tasks.ParallelPair;

/**
 * The integer counts from which agreement is computed: how many items have each pattern of labels, how often each
 * person gave each label, and the confusion tables of every two people. Immutable, and equal whatever the order,
 * split and merge of the rows: rows of the same item are merged by {@link LabelTable#plus}, whole items by
 * {@link #plus}.
 */
public final class VoteCounts {
    /** Maximum size of the table of all pairs of people; above it the table is omitted. */
    private static final long MOST_CELLS = 1L << 24;

    private final LabelScale scale;
    private final CategoryPatterns patterns;
    private final List<String> people;
    private final long[][] byPerson;
    private final Optional<PairTables> pairs;

    private VoteCounts(
            LabelScale scale,
            CategoryPatterns patterns,
            List<String> people,
            long[][] byPerson,
            Optional<PairTables> pairs) {
        this.scale = scale;
        this.patterns = patterns;
        this.people = people;
        this.byPerson = byPerson;
        this.pairs = pairs;
    }

    /** Counts the judgments whose labels are on the scale. */
    public static VoteCounts of(LabelTable judgments, LabelScale scale) {
        RaterColumns columns = judgments.columns(scale);
        long[][] byPerson = new long[columns.raters()][scale.size()];
        for (int i = 0; i < columns.ratings().rows(); i++) {
            int category = columns.ratings().category(i);
            if (category != RatingColumns.MISSING) {
                byPerson[columns.rater(i)][category]++;
            }
        }
        List<String> names = new ArrayList<>();
        for (int p = 0; p < judgments.people().size(); p++) {
            names.add(judgments.people().key(p));
        }
        names.sort(null);
        Work work = new Work(columns);
        boolean few = cells(names.size(), scale.size()) <= MOST_CELLS;
        ParallelPair.run(work::count, () -> work.pair(few));
        return new VoteCounts(scale, work.patterns, names, byPerson, work.pairs);
    }

    /** The two long counting tasks, which read the same columns and write separate results. */
    private static final class Work {
        private final RaterColumns columns;
        private CategoryPatterns patterns;
        private Optional<PairTables> pairs = Optional.empty();

        Work(RaterColumns columns) {
            this.columns = columns;
            this.patterns = CategoryPatterns.none(columns.ratings().categories());
        }

        void count() {
            patterns = CategoryPatterns.of(columns.ratings());
        }

        void pair(boolean few) {
            if (few && pairsOf(columns.ratings()) <= MOST_CELLS * 64) {
                pairs = Optional.of(PairTables.of(columns));
            }
        }
    }

    private static long cells(long people, long categories) {
        return people * (people - 1) / 2 * categories * categories;
    }

    private static long pairsOf(RatingColumns ratings) {
        int[] perUnit = new int[ratings.units()];
        long pairs = 0;
        for (int i = 0; i < ratings.rows(); i++) {
            pairs += ratings.category(i) == RatingColumns.MISSING ? 0 : perUnit[ratings.unit(i)]++;
        }
        return pairs;
    }

    /** The scale. */
    public LabelScale scale() {
        return scale;
    }

    /** Returns how many items have each pattern of labels. */
    public CategoryPatterns patterns() {
        return patterns;
    }

    /** The names of the people, sorted. */
    public List<String> people() {
        return people;
    }

    /** How often a person gave a label. */
    public long given(int person, int label) {
        return byPerson[person][label];
    }

    /** How many judgments a person gave. */
    public long judgments(int person) {
        return Arrays.stream(byPerson[person]).sum();
    }

    /** All judgments. */
    public long judgments() {
        return Arrays.stream(byPerson).flatMapToLong(Arrays::stream).sum();
    }

    /** Returns the confusion tables of every two people; empty if there are too many people. */
    public Optional<PairTables> pairs() {
        return pairs;
    }

    /** Adds the counts of both, which must have the same scale and different items. */
    public VoteCounts plus(VoteCounts other) {
        Checks.that(scale.equals(other.scale), "counts of different scales");
        List<String> all = new ArrayList<>(people);
        other.people.stream().filter(p -> !people.contains(p)).forEach(all::add);
        all.sort(null);
        int[] mine = people.stream().mapToInt(all::indexOf).toArray();
        int[] theirs = other.people.stream().mapToInt(all::indexOf).toArray();
        long[][] sums = new long[all.size()][scale.size()];
        for (int c = 0; c < scale.size(); c++) {
            for (int p = 0; p < mine.length; p++) {
                sums[mine[p]][c] += byPerson[p][c];
            }
            for (int p = 0; p < theirs.length; p++) {
                sums[theirs[p]][c] += other.byPerson[p][c];
            }
        }
        boolean both = pairs.isPresent() && other.pairs.isPresent() && cells(all.size(), scale.size()) <= MOST_CELLS;
        Optional<PairTables> tables = both
                ? Optional.of(pairs.orElseThrow()
                        .renumbered(all.size(), mine)
                        .plus(other.pairs.orElseThrow().renumbered(all.size(), theirs)))
                : Optional.empty();
        return new VoteCounts(scale, patterns.plus(other.patterns), List.copyOf(all), sums, tables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoteCounts that
                && scale.equals(that.scale)
                && patterns.equals(that.patterns)
                && people.equals(that.people)
                && Arrays.deepEquals(byPerson, that.byPerson)
                && pairs.equals(that.pairs);
    }

    @Override
    public int hashCode() {
        return 31 * patterns.hashCode() + Arrays.deepHashCode(byPerson);
    }

    @Override
    public String toString() {
        return judgments() + " judgments by " + people.size() + " people: " + patterns;
    }
}
