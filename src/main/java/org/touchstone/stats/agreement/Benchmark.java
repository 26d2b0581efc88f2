package org.touchstone.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.stats.Checks;
import org.touchstone.stats.TailProbabilities;

/**
 * Verbal benchmarks of a coefficient that take its standard error into account: not the band it falls into, but the
 * highest band for which the probability that the true value lies in it or above reaches the requested level.
 * Immutable.
 *
 * <p>The true value is assumed normal around the estimate, truncated to -1..1. Gwet K. L. (2014), Handbook of
 * Inter-Rater Reliability, chapter 6.
 *
 * @param bands from the highest to the lowest, each ending where the next begins
 */
public record Benchmark(List<Band> bands) {

    /**
     * A band.
     *
     * @param name the name of this degree of agreement
     * @param from lower end
     * @param to upper end, above {@code from}
     */
    public record Band(String name, double from, double to) {}

    /**
     * A band with its probability.
     *
     * @param band the band
     * @param cumulative the probability that the true value lies in this band or a higher one, 0..1
     */
    public record Membership(Band band, double cumulative) {}

    /** Throws for bands that leave gaps or overlap. */
    public Benchmark {
        bands = List.copyOf(bands);
        Checks.that(!bands.isEmpty(), "a benchmark needs bands");
        for (int i = 0; i < bands.size(); i++) {
            Checks.that(bands.get(i).from < bands.get(i).to, "a band ends before it begins");
            Checks.that(i == 0 || bands.get(i).to == bands.get(i - 1).from, "bands must follow each other");
        }
    }

    /** The bands of Landis and Koch (1977). */
    public static Benchmark landisKoch() {
        return new Benchmark(List.of(
                new Band("almost perfect", 0.8, 1),
                new Band("substantial", 0.6, 0.8),
                new Band("moderate", 0.4, 0.6),
                new Band("fair", 0.2, 0.4),
                new Band("slight", 0, 0.2),
                new Band("poor", -1, 0)));
    }

    /**
     * Returns the probability of each band or better.
     *
     * @param value a coefficient, -1..1
     * @param standardError from 0 to a million; with 0 the band of the value is certain
     */
    public List<Membership> memberships(double value, double standardError) {
        Checks.that(value >= -1 && value <= 1, "a coefficient lies from -1 to 1");
        Checks.that(standardError >= 0 && standardError <= 1e6, "a standard error lies from 0 to a million");
        List<Membership> memberships = new ArrayList<>();
        double most = above(1, value, standardError);
        double all = above(-1, value, standardError) - most;
        for (Band band : bands) {
            double p = standardError == 0
                    ? (value >= band.from ? 1 : 0)
                    : (above(band.from, value, standardError) - most) / all;
            memberships.add(new Membership(band, Math.min(1, Math.max(0, p))));
        }
        return memberships;
    }

    /** Returns the highest band whose cumulative probability reaches {@code probability}; the lowest if none does. */
    public Band band(double value, double standardError, double probability) {
        Checks.openUnit("probability", probability);
        return memberships(value, standardError).stream()
                .filter(m -> m.cumulative >= probability)
                .map(Membership::band)
                .findFirst()
                .orElse(bands.get(bands.size() - 1));
    }

    private static double above(double x, double value, double standardError) {
        return standardError == 0 ? 0 : TailProbabilities.normalAbove((x - value) / standardError);
    }
}
