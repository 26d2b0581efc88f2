package org.touchstone.stats.agreement.numeric;

import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.rating.RatingMatrix;

/**
 * Kendall's coefficient of concordance of the rankings of n units by m raters, corrected for ties.
 *
 * <p>{@code W = 12 ΣS² / (m²(n³-n) - mΣ(t³-t))}, S the deviation of a unit's rank sum from the mean, t the sizes of the
 * groups of ties; {@code χ² = m(n-1)W} with n-1 degrees of freedom. Kendall M. G., Gibbons J. D. (1990), Rank
 * Correlation Methods, chapter 6.
 *
 * @param value 0 (no concordance) to 1
 * @param chiSquare the test statistic against independent rankings
 * @param pValue its approximate upper tail; reliable from seven units on
 * @param units ranked units
 * @param raters ranking raters
 */
public record KendallW(double value, double chiSquare, double pValue, int units, int raters) {

    /**
     * Returns the concordance of the ratings, ranked per rater. Units with a missing rating are omitted.
     *
     * @return {@link Outcome.Reason#TOO_FEW_RATERS} or {@link Outcome.Reason#TOO_FEW_UNITS} below two,
     * {@link Outcome.Reason#NO_VARIATION} if every rater ranks all units equal
     */
    public static Outcome<KendallW> of(RatingMatrix matrix) {
        RatingMatrix complete = matrix.complete();
        int n = complete.units();
        int m = complete.raters();
        if (m < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_RATERS);
        }
        if (n < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        double[] sums = new double[n];
        double ties = 0;
        NaturalRanking ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
        for (int r = 0; r < m; r++) {
            double[] ranks = ranking.rank(complete.rater(r));
            for (int u = 0; u < n; u++) {
                sums[u] += ranks[u];
            }
            ties += ties(ranks);
        }
        double mean = m * (n + 1) / 2.0;
        double squares = Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).sum();
        double most = (double) m * m * (Math.pow(n, 3) - n) - m * ties;
        if (most <= 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double w = Math.min(1, 12 * squares / most);
        double chiSquare = m * (n - 1.0) * w;
        double p = TailProbabilities.chiSquareAbove(chiSquare, n - 1.0);
        return Outcome.of(new KendallW(w, chiSquare, p, n, m));
    }

    /** Returns the sum of t³-t over groups of equal ranks. */
    private static double ties(double[] ranks) {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            sum += Math.pow(to - from, 3) - (to - from);
            from = to;
        }
        return sum;
    }
}
