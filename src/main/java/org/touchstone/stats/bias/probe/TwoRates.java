package org.touchstone.stats.bias.probe;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * Compares two rates, such as padding chosen in the plain and in the blinded arm: their difference with Newcombe's
 * interval (1998, Statistics in Medicine 17, method 10) and Fisher's exact test.
 *
 * @param first rate, 0..1
 * @param second rate, 0..1
 * @param difference first minus second
 * @param interval the 95 % interval of the difference
 * @param pValue two-sided: all tables at most as likely as this one
 */
public record TwoRates(double first, double second, double difference, Interval interval, double pValue) {

    /**
     * Computes the comparison.
     *
     * @param hits successes in the first and the second group, each at most its trials
     * @param trials in the first and the second group
     * @return {@link Outcome.Reason#NO_DATA} if a group is empty
     */
    public static Outcome<TwoRates> of(int[] hits, int[] trials) {
        Checks.that(hits.length == 2 && trials.length == 2, "two groups are needed");
        for (int g = 0; g < 2; g++) {
            Checks.count("hits", hits[g]);
            Checks.that(hits[g] <= trials[g], "more hits than trials");
        }
        if (trials[0] == 0 || trials[1] == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double p = (double) hits[0] / trials[0];
        double q = (double) hits[1] / trials[1];
        Interval ofP = ProportionInterval.WILSON.of(hits[0], trials[0], 0.95).get();
        Interval ofQ = ProportionInterval.WILSON.of(hits[1], trials[1], 0.95).get();
        Interval interval = new Interval(
                p - q - Math.hypot(p - ofP.lower(), ofQ.upper() - q),
                p - q + Math.hypot(ofP.upper() - p, q - ofQ.lower()));
        return Outcome.of(new TwoRates(p, q, p - q, interval.within(-1, 1), fisher(hits, trials)));
    }

    private static double fisher(int[] hits, int[] trials) {
        int all = FlipProbe.total(trials[0], trials[1], 0);
        int allHits = hits[0] + hits[1];
        HypergeometricDistribution tables = new HypergeometricDistribution(null, all, allHits, trials[0]);
        double observed = tables.probability(hits[0]) * (1 + 1e-7);
        double sum = 0;
        for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
            double probability = tables.probability(k);
            sum += probability <= observed ? probability : 0;
        }
        return Math.min(1, sum);
    }
}
