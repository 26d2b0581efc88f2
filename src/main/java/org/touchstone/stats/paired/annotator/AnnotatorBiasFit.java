package org.touchstone.stats.paired.annotator;

import org.touchstone.stats.Interval;
import org.touchstone.stats.aggregation.SoftLabel;

/**
 * A fit of {@link AnnotatorBias}, in log-odds, with standard errors from Laplace's approximation. The priors make
 * every number finite, also for people and players without votes. Immutable.
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

    /** Returns the number of people. */
    public int people() {
        return people;
    }

    /** Returns the number of players. */
    public int players() {
        return players;
    }

    /** Returns the log-strength of a player; all have mean zero. */
    public double strength(int player) {
        return at[people * ArrowheadMatrix.OWN + player];
    }

    /** Returns its standard error; nearly the prior's deviation for a player without votes. */
    public double strengthError(int player) {
        return root(covariance[player][player]);
    }

    /** Returns the difference of two players in log-strength. */
    public double difference(int player, int than) {
        return strength(player) - strength(than);
    }

    /** Returns the standard error of the difference of two players. */
    public double differenceError(int player, int than) {
        return root(differenceVariance(player, than));
    }

    private double differenceVariance(int a, int b) {
        return covariance[a][a] + covariance[b][b] - 2 * covariance[a][b];
    }

    /** Returns the logarithm of a person's discrimination: 0 is average, negative values are less discriminating. */
    public Effect discrimination(int person) {
        return own(person, 0);
    }

    /** Returns a person's bias to the left side; negative is to the right. */
    public Effect side(int person) {
        return own(person, 1);
    }

    /** Returns a person's slope on the covariate; positive favours higher values. */
    public Effect slope(int person) {
        return own(person, 2);
    }

    private Effect own(int person, int which) {
        int place = person * ArrowheadMatrix.OWN + which;
        return new Effect(at[place], root(ownVariance[place]));
    }

    /** Returns the mean slope of all people. */
    public Effect meanSlope() {
        return new Effect(at[at.length - 1], root(covariance[players][players]));
    }

    /** Returns the negative log posterior at the maximum, without the constants of the priors. */
    public double objective() {
        return objective;
    }

    /**
     * Returns the probability that one player wins against another for a person of average discrimination without
     * side bias, at equal covariates, so that length has no effect.
     *
     * @param level of the interval, such as 0.9
     */
    public SoftLabel controlled(int player, int other, double level) {
        return SoftLabel.ofLogOdds(difference(player, other), differenceError(player, other), level);
    }

    /**
     * Like {@link #controlled}, with the covariate at the mean slope, so that only differences between people are
     * removed.
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
     * Like {@link #controlled}, with the covariate at a given slope, such as that of the gold judgments.
     *
     * @param z the covariate, the player against the other
     * @param slope taken as exact
     * @param level of the interval, such as 0.9
     */
    public SoftLabel atSlope(int player, int other, double z, double slope, double level) {
        return SoftLabel.ofLogOdds(difference(player, other) + z * slope, differenceError(player, other), level);
    }

    /** Returns the square root of a variance that may be slightly negative by rounding. */
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

        /** Returns the probability, 0..1, that the effect is above a value, by the normal approximation. */
        public double probabilityAbove(double cut) {
            return SoftLabel.normalAbove(value, error, cut);
        }
    }
}
