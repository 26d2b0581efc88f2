package org.touchstone.stats.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;

/**
 * Slopes of several people shrunken to their mean, the more so the less is known of a person: a random-effects model
 * with the between-person variance of DerSimonian and Laird. Immutable.
 *
 * <p>{@code β̃_j = (b_j/s_j² + μ/τ²) / (1/s_j² + 1/τ²)} with {@code τ² = max(0, (Q - (J-1)) / (Σw - Σw²/Σw))},
 * {@code w = 1/s²}, {@code Q = Σ w (b - b_w)²}; μ is the mean with weights {@code 1/(s² + τ²)}. The posterior
 * variance includes the uncertainty of μ. DerSimonian R., Laird N. (1986), Controlled Clinical Trials 7; Morris C. N.
 * (1983), JASA 78.
 *
 * @param mean μ
 * @param meanError the standard error of μ
 * @param betweenVariance τ², from 0
 * @param heterogeneity I², the share of the variation that is not sampling error, 0..1
 * @param people in the order given
 */
public record PartialPooling(
        double mean, double meanError, double betweenVariance, double heterogeneity, List<Pooled> people) {
    public PartialPooling {
        people = List.copyOf(people);
    }

    /**
     * A person.
     *
     * @param estimate their own slope
     * @param error its standard error, positive
     * @param pooled the shrunken slope
     * @param pooledError its posterior standard deviation
     */
    public record Pooled(double estimate, double error, double pooled, double pooledError) {

        /** Returns the interval of the pooled slope; {@code level} such as 0.95. */
        public Interval interval(double level) {
            double half = TailProbabilities.normalWidth(level) * pooledError;
            return new Interval(pooled - half, pooled + half);
        }

        /**
         * Returns the posterior probability that the slope is further than {@code margin} from a centre (the mean of
         * all); displays colour by it.
         */
        public double probabilityBeyond(double centre, double margin) {
            Checks.that(margin >= 0, "the margin must not be negative");
            if (pooledError == 0) {
                return Math.abs(pooled - centre) > margin ? 1 : 0;
            }
            double above = (pooled - centre - margin) / pooledError;
            double below = (centre - margin - pooled) / pooledError;
            return Math.min(1, TailProbabilities.normalAbove(-above) + TailProbabilities.normalAbove(-below));
        }
    }

    /**
     * Pools.
     *
     * @param estimates one slope per person, finite
     * @param errors their standard errors, positive, finite
     * @return {@link Outcome.Reason#NO_DATA} without people, {@link Outcome.Reason#TOO_FEW_RATERS} for a single one
     */
    public static Outcome<PartialPooling> of(double[] estimates, double[] errors) {
        int n = estimates.length;
        Checks.that(errors.length == n, "columns differ in length");
        for (int j = 0; j < n; j++) {
            Checks.that(Double.isFinite(estimates[j]), "an estimate is not finite");
            Checks.positive("a standard error", errors[j]);
        }
        if (n < 2) {
            return Outcome.none(n == 0 ? Outcome.Reason.NO_DATA : Outcome.Reason.TOO_FEW_RATERS);
        }
        // In units of the smallest error no weight is infinite, and the sum of weights minus their squares is a sum of
        // products.
        double unit = Arrays.stream(errors).min().orElse(1);
        double fixed = mean(estimates, errors, 0);
        double weights = 0;
        double products = 0;
        double q = 0;
        for (int j = 0; j < n; j++) {
            double w = unit / errors[j] * (unit / errors[j]);
            products += 2 * w * weights;
            weights += w;
            q += w * (estimates[j] - fixed) * (estimates[j] - fixed);
        }
        double spread = q - (n - 1) * unit * unit;
        double between = products > 0 ? Math.max(0, spread / (products / weights)) : 0;
        double mean = mean(estimates, errors, between);
        double meanVariance = unit
                * unit
                / IntStream.range(0, n)
                        .mapToDouble(j -> weight(errors[j], between, unit))
                        .sum();
        List<Pooled> people = IntStream.range(0, n)
                .mapToObj(j -> pooled(estimates[j], errors[j], new double[] {mean, meanVariance, between}))
                .toList();
        double heterogeneity = q > 0 ? Math.max(0, spread / q) : 0;
        return Outcome.of(new PartialPooling(mean, Math.sqrt(meanVariance), between, heterogeneity, people));
    }

    private static double mean(double[] estimates, double[] errors, double between) {
        double unit = Arrays.stream(errors).min().orElse(1);
        double sum = 0;
        double weights = 0;
        for (int j = 0; j < estimates.length; j++) {
            double w = weight(errors[j], between, unit);
            sum += w * estimates[j];
            weights += w;
        }
        return sum / weights;
    }

    /** Returns the weight of an estimate, in units of the smallest error. */
    private static double weight(double error, double between, double unit) {
        return 1 / (error / unit * (error / unit) + between / unit / unit);
    }

    /** Written with the share of the mean, s²/(s²+τ²), which is also defined for τ² = 0. */
    private static Pooled pooled(double estimate, double error, double[] meanAndVariances) {
        double variance = error * error;
        double share = meanAndVariances[2] == 0 ? 1 : variance / (variance + meanAndVariances[2]);
        double pooled = (1 - share) * estimate + share * meanAndVariances[0];
        double own = (1 - share) * variance;
        return new Pooled(estimate, error, pooled, Math.sqrt(own + share * share * meanAndVariances[1]));
    }
}
