package org.touchstone.stats.interval;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;

/**
 * The median with a distribution-free interval between two order statistics: the r-th smallest and the r-th largest
 * value, with the greatest r for which a binomial variable with probability one half is below r with at most half of
 * 1 - level. Conover W. J. (1999), 3.2.
 *
 * @param median the middle value, or the mean of the two in the middle
 * @param interval contains the median
 */
public record MedianInterval(double median, Interval interval) {

    /**
     * Computes the median and its interval.
     *
     * @param level such as 0.95
     * @param values finite, in any order
     * @return {@link Outcome.Reason#TOO_FEW_UNITS} if even the range of the values does not reach the level
     */
    public static Outcome<MedianInterval> of(double level, double... values) {
        Checks.openUnit("level", level);
        Checks.that(Arrays.stream(values).allMatch(Double::isFinite), "a value is not finite");
        int n = values.length;
        int rank = rank(n, (1 - level) / 2);
        if (rank == 0) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return Outcome.of(new MedianInterval(median, new Interval(sorted[rank - 1], sorted[n - rank])));
    }

    /**
     * Returns the greatest r such that fewer than r of n are on one side with at most this probability; 0 if there is
     * none.
     */
    private static int rank(int n, double tail) {
        BinomialDistribution half = new BinomialDistribution(null, n, 0.5);
        int rank = 0;
        while (2 * rank < n && half.cumulativeProbability(rank) <= tail) {
            rank++;
        }
        return rank;
    }
}
