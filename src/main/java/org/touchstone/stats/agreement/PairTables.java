package org.touchstone.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.rating.ConfusionTable;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;

/**
 * One confusion table for every two raters over the units both judged; the basis of the agreement matrix and of
 * measures that average over pairs of raters. Needs {@code raters² categories²} numbers. Immutable.
 *
 * <p>A rater who judged a unit twice is paired with the others twice, and never with themselves.
 */
public final class PairTables {
    private final int raters;
    private final int categories;
    /** Cell (a, b) of raters r < s, at pair(r, s) * categories². */
    private final long[] cells;

    private PairTables(int raters, int categories, long[] cells) {
        this.raters = raters;
        this.categories = categories;
        this.cells = cells;
    }

    /** Two raters and a number. */
    public record Pair<T>(int first, int second, T value) {}

    /**
     * The agreement of one rater with the others.
     *
     * @param agreeing pairs of judgments of the same category
     * @param pairs all pairs of the rater's judgments with those of others on the same unit
     */
    public record WithOthers(long agreeing, long pairs) {
        /** Returns the share, 0..1; {@link Outcome.Reason#NO_PAIRABLE_UNIT} without pairs. */
        public Outcome<Double> share() {
            return pairs == 0 ? Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT) : Outcome.of((double) agreeing / pairs);
        }
    }

    /** Counts the pairs of columns; O(pairs of judgments of one unit). */
    public static PairTables of(RaterColumns columns) {
        int raters = columns.raters();
        int categories = columns.ratings().categories();
        long size = (long) raters * (raters - 1) / 2 * categories * categories;
        Checks.that(size <= Integer.MAX_VALUE, "too many raters for a table of every pair");
        long[] cells = new long[(int) size];
        PairTables tables = new PairTables(raters, categories, cells);
        RatingColumns.Grouping grouping = columns.ratings().byUnit();
        for (int u = 0; u < columns.ratings().units(); u++) {
            for (int i = grouping.starts()[u]; i < grouping.starts()[u + 1]; i++) {
                for (int j = grouping.starts()[u]; j < i; j++) {
                    tables.add(columns, grouping.rows()[i], grouping.rows()[j]);
                }
            }
        }
        return tables;
    }

    private void add(RaterColumns columns, int i, int j) {
        int r = columns.rater(i);
        int s = columns.rater(j);
        if (r < s) {
            cells[cell(r, s, columns.ratings().category(i), columns.ratings().category(j))]++;
        } else if (s < r) {
            cells[cell(s, r, columns.ratings().category(j), columns.ratings().category(i))]++;
        }
    }

    private int cell(int r, int s, int a, int b) {
        int pair = s * (s - 1) / 2 + r;
        return (pair * categories + a) * categories + b;
    }

    /** Returns the number of raters. */
    public int raters() {
        return raters;
    }

    /**
     * Returns the same counts with rater r renumbered {@code places[r]}, all different, among {@code more} raters.
     */
    public PairTables renumbered(int more, int... places) {
        Checks.that(places.length == raters, "one place for each rater is needed");
        long size = (long) more * (more - 1) / 2 * categories * categories;
        Checks.that(size <= Integer.MAX_VALUE, "too many raters for a table of every pair");
        PairTables moved = new PairTables(more, categories, new long[(int) size]);
        for (int s = 1; s < raters; s++) {
            for (int r = 0; r < s; r++) {
                for (int a = 0; a < categories; a++) {
                    for (int b = 0; b < categories; b++) {
                        int to = places[r] < places[s]
                                ? moved.cell(places[r], places[s], a, b)
                                : moved.cell(places[s], places[r], b, a);
                        moved.cells[to] = cells[cell(r, s, a, b)];
                    }
                }
            }
        }
        return moved;
    }

    /** Adds the counts of both, which must have the same raters and categories. */
    public PairTables plus(PairTables other) {
        Checks.that(
                raters == other.raters && categories == other.categories, "tables of different raters or categories");
        long[] sums = cells.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.cells[i];
        }
        return new PairTables(raters, categories, sums);
    }

    /** Returns the table of two different raters; the first one's categories are its rows. */
    public ConfusionTable table(int first, int second) {
        Checks.that(first != second, "a rater is not compared with himself");
        long[][] counts = new long[categories][categories];
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                counts[a][b] = first < second ? cells[cell(first, second, a, b)] : cells[cell(second, first, b, a)];
            }
        }
        return new ConfusionTable(counts);
    }

    /** Returns Cohen's kappa of every two raters, first < second. */
    public List<Pair<Outcome<Coefficient>>> kappas(Weights weights) {
        List<Pair<Outcome<Coefficient>>> kappas = new ArrayList<>();
        for (int s = 1; s < raters; s++) {
            for (int r = 0; r < s; r++) {
                kappas.add(new Pair<>(r, s, CohenKappa.of(table(r, s), weights)));
            }
        }
        return kappas;
    }

    /**
     * Returns Light's kappa: the mean of Cohen's kappa over all pairs of raters with common units. Light (1971).
     * Flagged {@link Outcome.Flag#NO_VARIATION} if two raters used one category only, which counts as 1 by
     * convention.
     */
    public Outcome<Double> light() {
        List<Outcome<Coefficient>> known = kappas(Weights.identity(categories)).stream()
                .map(Pair::value)
                .filter(kappa -> kappa.estimate().isPresent())
                .toList();
        if (known.isEmpty()) {
            return none();
        }
        double mean = known.stream().mapToDouble(k -> k.get().value()).average().orElse(0);
        boolean byConvention = known.stream().anyMatch(k -> k.remarks().contains(Outcome.Flag.NO_VARIATION));
        return byConvention ? Outcome.of(mean, Outcome.Flag.NO_VARIATION) : Outcome.of(mean);
    }

    /**
     * Returns Conger's kappa, the generalisation of Cohen's to more raters: the mean agreement and the mean chance
     * agreement of pairs of raters, {@code (mean po - mean pe) / (1 - mean pe)}. Conger A. J. (1980), Psychological
     * Bulletin 88.
     */
    public Outcome<Double> conger() {
        List<Coefficient> known = kappas(Weights.identity(categories)).stream()
                .flatMap(p -> p.value().estimate().stream())
                .toList();
        if (known.isEmpty()) {
            return none();
        }
        double po = known.stream().mapToDouble(Coefficient::agreement).average().orElse(0);
        double pe = known.stream().mapToDouble(Coefficient::expected).average().orElse(0);
        return 1 - pe <= 0 ? Outcome.of(1.0, Outcome.Flag.NO_VARIATION) : Outcome.of((po - pe) / (1 - pe));
    }

    /** Returns how often a rater agreed with all the others. */
    public WithOthers withOthers(int rater) {
        long agreeing = 0;
        long pairs = 0;
        for (int other = 0; other < raters; other++) {
            for (int a = 0; other != rater && a < categories; a++) {
                for (int b = 0; b < categories; b++) {
                    long n = cells[cell(Math.min(rater, other), Math.max(rater, other), a, b)];
                    pairs += n;
                    agreeing += a == b ? n : 0;
                }
            }
        }
        return new WithOthers(agreeing, pairs);
    }

    private Outcome<Double> none() {
        return Outcome.none(raters < 2 ? Outcome.Reason.TOO_FEW_RATERS : Outcome.Reason.NO_PAIRABLE_UNIT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairTables that
                && raters == that.raters
                && categories == that.categories
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * raters + Arrays.hashCode(cells);
    }
}
