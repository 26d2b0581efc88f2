package org.touchstone.stats.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.interval.BetaPosterior;

/**
 * A label that keeps the disagreement: for each category the expected share of judgments, with an interval, from votes
 * and a symmetric Dirichlet prior, or from log-odds with an error. Gelman et al., Bayesian Data Analysis, section 3.4.
 *
 * @param means expected shares, positive, with sum 1
 * @param intervals for each category, equal tails
 * @param effectiveVotes the sum of votes or of their weights, without the prior
 * @param entropy the entropy of the means in bits
 */
public record SoftLabel(List<Double> means, List<Interval> intervals, double effectiveVotes, double entropy) {
    private static final GaussIntegratorFactory HERMITE = new GaussIntegratorFactory();
    private static final int NODES = 41;
    private static final double ROOT_PI = Math.sqrt(Math.PI);

    public SoftLabel {
        means = List.copyOf(means);
        intervals = List.copyOf(intervals);
    }

    /**
     * The label. Without votes it is the prior, which is an answer.
     *
     * @param votes votes of each of at least two categories, or sums of weights of votes; not negative
     * @param prior what is added to every category, positive; 1 holds every mixture equally likely, 0.5 is Jeffreys'
     * @param level of the intervals, such as 0.9
     */
    public static SoftLabel of(double[] votes, double prior, double level) {
        Checks.that(votes.length >= 2, "a label needs two categories");
        Checks.positive("prior", prior);
        Checks.that(Arrays.stream(votes).allMatch(v -> v >= 0 && !Double.isInfinite(v)), "votes must not be negative");
        double sum = Arrays.stream(votes).sum();
        double total = sum + prior * votes.length;
        List<BetaPosterior> beliefs = IntStream.range(0, votes.length)
                .mapToObj(c -> new BetaPosterior(votes[c] + prior, total - votes[c] - prior))
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

    /**
     * The label of two categories, for and against, whose log-odds are known with a normal error: means and the
     * variance are integrated over it, so a label of which little is known stays near the middle.
     *
     * @param logOdds of the first category, finite
     * @param error its standard error, not negative
     * @param level of the intervals, such as 0.9
     * @return with as many effective votes as a beta distribution of that mean and variance has; infinite without error
     */
    public static SoftLabel ofLogOdds(double logOdds, double error, double level) {
        Checks.that(Double.isFinite(logOdds), "log-odds must be finite");
        Checks.that(error >= 0 && !Double.isInfinite(error), "the error must not be negative");
        double mean = 0;
        double square = 0;
        GaussIntegrator rule = HERMITE.hermite(NODES);
        for (int i = 0; i < NODES; i++) {
            double p = logistic(logOdds + Math.sqrt(2) * error * rule.getPoint(i));
            mean += rule.getWeight(i) / ROOT_PI * p;
            square += rule.getWeight(i) / ROOT_PI * p * p;
        }
        double variance = square - mean * mean;
        double votes = error == 0 || variance <= 0 ? Double.POSITIVE_INFINITY : mean * (1 - mean) / variance - 1;
        Interval odds = normal(logOdds, error, level);
        Interval first = new Interval(logistic(odds.lower()), logistic(odds.upper()));
        Interval second = new Interval(logistic(-odds.upper()), logistic(-odds.lower()));
        double entropy = surprise(mean) + surprise(1 - mean);
        return new SoftLabel(List.of(mean, 1 - mean), List.of(first, second), Math.max(0, votes), entropy);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double surprise(double p) {
        return p <= 0 ? 0 : -p * Math.log(p) / Math.log(2);
    }

    /** The interval of a normal estimate. */
    static Interval normal(double value, double error, double level) {
        Checks.openUnit("level", level);
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        return new Interval(value - z * error, value + z * error);
    }

    /** The probability that a normal estimate is above a cut. */
    static double normalAbove(double value, double error, double cut) {
        if (error == 0) {
            return value > cut ? 1 : 0;
        }
        return new NormalDistribution(null, 0, 1).cumulativeProbability((value - cut) / error);
    }
}
