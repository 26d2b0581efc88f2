package org.touchstone.stats.bias;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * McNemar's test of paired yes-no answers: only the pairs that changed count, b from yes to no and c from no to yes.
 *
 * <p>{@code χ² = (b-c)²/(b+c)} with one degree of freedom; the exact test takes b as binomial(b+c, 1/2). McNemar Q.
 * (1947), Psychometrika 12; Agresti A. (2002), Categorical Data Analysis, section 10.1.
 *
 * @param chiSquare the statistic, without continuity correction
 * @param pValue its two-sided p
 * @param exactPValue the two-sided p of the exact test: the one to use below 25 changed pairs
 * @param logOdds the conditional log odds ratio, ln(b/c); empty when b or c is zero
 */
public record McNemar(double chiSquare, double pValue, double exactPValue, OptionalDouble logOdds) {

    /**
     * The test.
     *
     * @param yesToNo pairs with yes first and no second
     * @param noToYes pairs with no first and yes second; together below 2^31
     * @return {@link Outcome.Reason#NO_VARIATION} when no pair changed
     */
    public static Outcome<McNemar> of(long yesToNo, long noToYes) {
        Checks.count("yesToNo", yesToNo);
        Checks.count("noToYes", noToYes);
        long n = yesToNo + noToYes;
        Checks.that(n <= Integer.MAX_VALUE, "too many pairs");
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double difference = (double) yesToNo - noToYes;
        double chiSquare = difference * difference / n;
        double p = 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(chiSquare);
        double tail =
                new BinomialDistribution(null, (int) n, 0.5).cumulativeProbability((int) Math.min(yesToNo, noToYes));
        OptionalDouble odds = yesToNo == 0 || noToYes == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.log((double) yesToNo / noToYes));
        return Outcome.of(new McNemar(chiSquare, p, Math.min(1, 2 * tail), odds));
    }
}
