package org.touchstone.stats.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;

/**
 * Percentile bootstrap over whole units: a unit (an item with all its judgments) is drawn or not, never a single
 * judgment, because judgments of one unit depend on each other. Immutable; all randomness comes from the generator,
 * so the same seed gives the same interval.
 *
 * <p>Equal units may be given as groups with multiplicities: drawing n units with replacement from groups of sizes
 * n1..nk is one multinomial draw, so the cost depends on the groups and not on the units.
 *
 * <p>Efron B., Tibshirani R. (1993), An Introduction to the Bootstrap, chapter 13; Davison and Hinkley (1997), section
 * 2.4 for the quantile at {@code (R+1)p}.
 *
 * @param replicates number of resamples, at least 20
 * @param level confidence level, such as 0.95
 */
public record UnitBootstrap(int replicates, double level) {
    /** Maximum share of resamples without a value; above it there is no interval. */
    private static final double TOLERATED_FAILURES = 0.05;

    /** Throws for fewer than 20 replicates and levels outside 0..1. */
    public UnitBootstrap {
        Checks.that(replicates >= 20, "at least 20 replicates are needed, not " + replicates);
        Checks.openUnit("level", level);
    }

    /** 2000 replicates, 95 %. */
    public static UnitBootstrap withDefaults() {
        return new UnitBootstrap(2000, 0.95);
    }

    /**
     * The result of resampling.
     *
     * @param interval the percentile interval
     * @param standardError the standard deviation of the resampled values
     * @param replicates resamples that gave a value
     */
    public record Resampled(Interval interval, double standardError, int replicates) {}

    /**
     * Resamples a statistic.
     *
     * @param multiplicities number of units in each group; a group of one is a single unit
     * @param statistic computes the value for drawn multiplicities (same length, same sum); it must not keep the
     * array
     * @param random source of randomness
     * @return the interval; {@link Outcome.Reason#TOO_FEW_UNITS} for fewer than two units,
     * {@link Outcome.Reason#RESAMPLING_FAILED} if more than 5 % of the resamples gave no value
     */
    public Outcome<Resampled> of(
            long[] multiplicities, Function<long[], Outcome<Double>> statistic, RandomGenerator random) {
        return ofAll(multiplicities, drawn -> statistic.apply(drawn).map(value -> new double[] {value}), random)
                .map(resampled -> resampled.get(0));
    }

    /**
     * Resamples several statistics together; each resample gives all values or none.
     *
     * @param multiplicities as in {@link #of}
     * @param statistic computes the values for drawn multiplicities, always the same number
     * @param random source of randomness
     * @return the result for each value, in order; no value as in {@link #of}
     */
    public Outcome<List<Resampled>> ofAll(
            long[] multiplicities, Function<long[], Outcome<double[]>> statistic, RandomGenerator random) {
        long units = Arrays.stream(multiplicities)
                .map(m -> Checks.count("multiplicity", m))
                .sum();
        if (units < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        GroupDraw draw = new GroupDraw(multiplicities, units);
        List<double[]> values = new ArrayList<>();
        for (int r = 0; r < replicates; r++) {
            statistic.apply(draw.next(random)).estimate().ifPresent(values::add);
        }
        if (values.size() < replicates * (1 - TOLERATED_FAILURES)) {
            return Outcome.none(Outcome.Reason.RESAMPLING_FAILED);
        }
        List<Resampled> resampled = IntStream.range(0, values.get(0).length)
                .mapToObj(i -> summary(values.stream().mapToDouble(v -> v[i]).toArray()))
                .toList();
        return values.size() < replicates
                ? Outcome.of(resampled, Outcome.Flag.RESAMPLES_WITHOUT_VALUE)
                : Outcome.of(resampled);
    }

    private Resampled summary(double[] values) {
        Arrays.sort(values);
        double tail = (1 - level) / 2;
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        Interval interval = new Interval(quantile(values, tail), quantile(values, 1 - tail));
        return new Resampled(interval, Math.sqrt(squares / (values.length - 1)), values.length);
    }

    /** The quantile at (R+1)p, interpolated, of sorted values. */
    private static double quantile(double[] sorted, double p) {
        double position = (sorted.length + 1) * p - 1;
        int below = Math.min(Math.max((int) Math.floor(position), 0), sorted.length - 1);
        int above = Math.min(below + 1, sorted.length - 1);
        double share = Math.min(Math.max(position - below, 0), 1);
        return sorted[below] + share * (sorted[above] - sorted[below]);
    }
}
