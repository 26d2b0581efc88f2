package org.touchstone.stats.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.interval.BetaPosterior;

/**
 * A label that preserves disagreement: for each category the expected share of judgments, with an interval, from
 * votes and a symmetric Dirichlet prior, or from log-odds with an error. Gelman et al., Bayesian Data Analysis,
 * section 3.4.
 *
 * @param means expected shares, positive, with sum 1
 * @param intervals for each category, equal tails
 * @param effectiveVotes the sum of votes or of their weights, without the prior
 * @param entropy the entropy of the means in bits
 */
public record SoftLabel(List<Double> means, List<Interval> intervals, double effectiveVotes, double entropy) {
    /** Standard deviations beyond which the normal density is negligible. */
    private static final double REACH = 9;

    private static final double LEAST_STEP = 1.0 / 512;

    public SoftLabel {
        means = List.copyOf(means);
        intervals = List.copyOf(intervals);
    }

    /**
     * Computes the label. Without votes it is the prior.
     *
     * @param votes votes of each of at least two categories, or sums of weights of votes; not negative
     * @param prior added to every category, positive; 1 is the uniform prior, 0.5 is Jeffreys'
     * @param level of the intervals, such as 0.9
     */
    public static SoftLabel of(double[] votes, double prior, double level) {
        Checks.that(votes.length >= 2, "a label needs two categories");
        Checks.positive("prior", prior);
        Checks.that(Arrays.stream(votes).allMatch(v -> v >= 0 && !Double.isInfinite(v)), "votes must not be negative");
        double sum = Arrays.stream(votes).sum();
        Checks.that(!Double.isInfinite(sum), "votes are too many to be added");
        List<BetaPosterior> beliefs = IntStream.range(0, votes.length)
                .mapToObj(c -> new BetaPosterior(votes[c] + prior, others(votes, c) + prior * (votes.length - 1)))
                .toList();
        double entropy = beliefs.stream()
                .mapToDouble(b -> -b.mean() * Math.log(b.mean()) / Math.log(2))
                .sum();
        return new SoftLabel(
                beliefs.stream().map(BetaPosterior::mean).toList(),
                beliefs.stream().map(b -> b.interval(level)).toList(),
                sum,
                entropy);
    }

    /** Summed separately, because few votes beside very many would be lost in a difference. */
    private static double others(double[] votes, int category) {
        return IntStream.range(0, votes.length)
                .filter(c -> c != category)
                .mapToDouble(c -> votes[c])
                .sum();
    }

    /**
     * Computes the label of two categories, for and against, from log-odds with a normal error. Means and variance
     * are integrated over the error, so that an uncertain label stays near the middle.
     *
     * @param logOdds of the first category, finite
     * @param error its standard error, not negative
     * @param level of the intervals, such as 0.9
     * @return a label with as many effective votes as a beta distribution of that mean and variance; infinite without
     * error
     */
    public static SoftLabel ofLogOdds(double logOdds, double error, double level) {
        Checks.that(Double.isFinite(logOdds), "log-odds must be finite");
        Checks.that(error >= 0 && !Double.isInfinite(error), "the error must not be negative");
        double mean = average(error, z -> logistic(logOdds + error * z));
        double against = average(error, z -> logistic(-logOdds - error * z));
        double centre = mean;
        double variance = average(error, z -> Math.pow(logistic(logOdds + error * z) - centre, 2));
        double votes = error == 0 || variance == 0 ? Double.POSITIVE_INFINITY : mean * against / variance - 1;
        Interval odds = normal(logOdds, error, level);
        Interval first = new Interval(logistic(odds.lower()), logistic(odds.upper()));
        Interval second = new Interval(logistic(-odds.upper()), logistic(-odds.lower()));
        double entropy = surprise(mean) + surprise(against);
        return new SoftLabel(List.of(mean, against), List.of(first, second), Math.max(0, votes), entropy);
    }

    /**
     * Returns the mean of a function of a standard normal variable, by the trapezoidal rule, whose error decreases
     * exponentially with the number of steps: the logistic function's nearest singularity lies at distance π/error,
     * so the step follows it. Trefethen L. N., Weideman J. A. C. (2014), SIAM Review 56. The Gauss-Hermite rule is
     * off by hundredths for errors above 3.
     */
    private static double average(double error, DoubleUnaryOperator of) {
        double step = Math.max(LEAST_STEP, Math.min(0.25, 0.5 / Math.max(error, LEAST_STEP)));
        int steps = (int) Math.ceil(REACH / step);
        double sum = 0;
        double weights = 0;
        for (int i = -steps; i <= steps; i++) {
            double z = i * step;
            double weight = Math.exp(-z * z / 2);
            sum += weight * of.applyAsDouble(z);
            weights += weight;
        }
        return sum / weights;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double surprise(double p) {
        return p <= 0 ? 0 : -p * Math.log(p) / Math.log(2);
    }

    /** Returns the interval of a normal estimate. */
    public static Interval normal(double value, double error, double level) {
        double z = TailProbabilities.normalWidth(level);
        return new Interval(value - z * error, value + z * error);
    }

    /** Returns the probability that a normal estimate is above a cut. */
    public static double normalAbove(double value, double error, double cut) {
        if (error == 0) {
            return value > cut ? 1 : 0;
        }
        return TailProbabilities.normalAbove((cut - value) / error);
    }
}
