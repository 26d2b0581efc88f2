package org.touchstone.stats.bias;

import java.util.OptionalDouble;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;

/**
 * McNemar's test of paired binary answers: only discordant pairs count, b from yes to no and c from no to yes.
 *
 * <p>{@code χ² = (b-c)²/(b+c)} with one degree of freedom; the exact test takes b as binomial(b+c, 1/2). McNemar Q.
 * (1947), Psychometrika 12; Agresti A. (2002), Categorical Data Analysis, section 10.1.
 *
 * @param chiSquare the statistic, without continuity correction
 * @param pValue its two-sided p
 * @param exactPValue the two-sided p of the exact test: the one to use below 25 discordant pairs
 * @param logOdds the conditional log odds ratio, ln(b/c); empty if b or c is zero
 */
public record McNemar(double chiSquare, double pValue, double exactPValue, OptionalDouble logOdds) {
    private static final long MOST = 1L << 62;

    /**
     * Computes the test.
     *
     * @param yesToNo pairs with yes first and no second
     * @param noToYes pairs with no first and yes second; together below 2^62
     * @return {@link Outcome.Reason#NO_VARIATION} if there is no discordant pair
     */
    public static Outcome<McNemar> of(long yesToNo, long noToYes) {
        Checks.count("yesToNo", yesToNo);
        Checks.count("noToYes", noToYes);
        Checks.that(yesToNo < MOST / 2 && noToYes < MOST / 2, "too many pairs");
        long n = yesToNo + noToYes;
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double difference = (double) yesToNo - noToYes;
        double chiSquare = difference * difference / n;
        double p = TailProbabilities.chiSquareAbove(chiSquare, 1);
        OptionalDouble odds = yesToNo == 0 || noToYes == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.log((double) yesToNo / noToYes));
        return Outcome.of(new McNemar(chiSquare, p, TailProbabilities.fairTosses(yesToNo, n), odds));
    }
}
