package org.touchstone.stats.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.interval.BetaPosterior;

/**
 * A label that keeps the disagreement: for each category the expected share of judgments, with an interval, from votes
 * and a symmetric Dirichlet prior. Gelman et al., Bayesian Data Analysis, section 3.4.
 *
 * @param means expected shares, positive, with sum 1
 * @param intervals for each category, equal tails
 * @param effectiveVotes the sum of votes or of their weights, without the prior
 * @param entropy the entropy of the means in bits
 */
public record SoftLabel(List<Double> means, List<Interval> intervals, double effectiveVotes, double entropy) {
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
}
