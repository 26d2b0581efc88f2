package org.touchstone.stats.paired.annotator;

import org.touchstone.stats.Interval;
import org.touchstone.stats.aggregation.SoftLabel;

/**
 * What {@link AnnotatorBias} found, on the scale of log-odds, with standard errors of Laplace's approximation. The
 * priors make every number finite, also for people and players without votes. Immutable.
 */
public final class AnnotatorBiasFit {
    private static final double ROOT_LIMIT = 1e300;

    private final int people;
    private final int players;
    private final double[] at;
    private final double objective;
    private final double[] ownVariance;
    private final double[][] covariance;

    AnnotatorBiasFit(SidedVotes votes, double[] at, double objective, ArrowheadMatrix curvature) {
        this.people = votes.people();
        this.players = votes.players();
        this.at = at.clone();
        this.objective = objective;
        this.covariance = curvature.sharedInverse();
        this.ownVariance = curvature.ownVariances(covariance);
    }

    /** Number of people. */
    public int people() {
        return people;
    }

    /** Number of players. */
    public int players() {
        return players;
    }

    /** The log-strength of a player; all together have mean zero. */
    public double strength(int player) {
        return at[people * ArrowheadMatrix.OWN + player];
    }

    /** Its standard error; a player without votes has nearly the deviation of the prior. */
    public double strengthError(int player) {
        return root(covariance[player][player]);
    }

    /** How much stronger one player is than another. */
    public double difference(int player, int than) {
        return strength(player) - strength(than);
    }

    /** The standard error of the difference of two players. */
    public double differenceError(int player, int than) {
        return root(differenceVariance(player, than));
    }

    private double differenceVariance(int a, int b) {
        return covariance[a][a] + covariance[b][b] - 2 * covariance[a][b];
    }

    /** The logarithm of a person's sharpness: 0 is the usual one, negative blurs differences. */
    public Effect discrimination(int person) {
        return own(person, 0);
    }

    /** A person's lean to the left side; negative leans to the right. */
    public Effect side(int person) {
        return own(person, 1);
    }

    /** A person's slope on the covariate; positive follows it. */
    public Effect slope(int person) {
        return own(person, 2);
    }

    private Effect own(int person, int which) {
        int place = person * ArrowheadMatrix.OWN + which;
        return new Effect(at[place], root(ownVariance[place]));
    }

    /** The mean slope of all people. */
    public Effect meanSlope() {
        return new Effect(at[at.length - 1], root(covariance[players][players]));
    }

    /** The negative log posterior at the maximum, without the constants of the priors. */
    public double objective() {
        return objective;
    }

    /**
     * What a person of usual sharpness without a lean to a side would say: the probability that one player wins against
     * another when the covariate is held equal, so that length earns nothing.
     *
     * @param level of the interval, such as 0.9
     */
    public SoftLabel controlled(int player, int other, double level) {
        return SoftLabel.ofLogOdds(difference(player, other), differenceError(player, other), level);
    }

    /**
     * The same with the covariate counted at the mean slope, so that only what people differ by is removed.
     *
     * @param z the covariate, the player against the other
     * @param level of the interval, such as 0.9
     */
    public SoftLabel pooled(int player, int other, double z, double level) {
        double variance = differenceVariance(player, other)
                + z * z * covariance[players][players]
                + 2 * z * (covariance[player][players] - covariance[other][players]);
        return SoftLabel.ofLogOdds(difference(player, other) + z * meanSlope().value(), root(variance), level);
    }

    /**
     * The same with the covariate counted at a slope known otherwise, such as that of the gold judgments.
     *
     * @param z the covariate, the player against the other
     * @param slope taken as exact
     * @param level of the interval, such as 0.9
     */
    public SoftLabel atSlope(int player, int other, double z, double slope, double level) {
        return SoftLabel.ofLogOdds(difference(player, other) + z * slope, differenceError(player, other), level);
    }

    /** The square root of a variance that rounding may have pushed below zero. */
    private static double root(double variance) {
        return Math.sqrt(Math.min(Math.max(variance, 0), ROOT_LIMIT));
    }

    /**
     * An estimate with its standard error.
     *
     * @param value in log-odds
     * @param error not negative
     */
    public record Effect(double value, double error) {
        /** The normal interval. */
        public Interval interval(double level) {
            return SoftLabel.normal(value, error, level);
        }

        /** The probability, 0..1, that the effect is above a value, as the normal approximation has it. */
        public double probabilityAbove(double cut) {
            return SoftLabel.normalAbove(value, error, cut);
        }
    }
}
