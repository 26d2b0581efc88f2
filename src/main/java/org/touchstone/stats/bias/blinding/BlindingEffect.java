package org.touchstone.stats.bias.blinding;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.TDistribution;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.bias.peer.PeerLikelihood;
import org.touchstone.stats.bias.peer.PeerModel;
import org.touchstone.stats.bias.peer.VoteRows;
import org.touchstone.stats.bias.peer.Votes;

/**
 * The effect of a blinded display on the length bias: δ of
 * {@code logit P(first) = u_i + side·d_j + (μ + b_j) z_i + δ B_ij z_i + κ'f_i}, B 1 in the blinded arm. The model is
 * {@link PeerModel}'s.
 *
 * <p>The p value to report is that of the randomisation test: the residuals of the fit without arms, times z, are
 * compared between the arms as assigned and as they could have been assigned. The standard error is cluster-robust by
 * person (CR1, t with one degree of freedom less than the number of people).
 *
 * @param effect δ, in log-odds per unit of z; negative if blinding reduces the length bias
 * @param standardError of the effect, positive
 * @param people number of people with votes
 * @param plainSlope μ: the length slope in the plain arm
 * @param randomisation the randomisation test of δ = 0
 */
public record BlindingEffect(
        double effect, double standardError, int people, double plainSlope, BlockRandomisation.Test randomisation) {

    /** Votes with their arms; the treated arm is the blinded one. */
    public record Arms(Votes votes, BlockRandomisation assignment) {
        /** Throws for columns of different length. */
        public Arms {
            Checks.that(votes.size() == assignment.size(), "columns differ in length");
        }

        private double[][] blindedLength() {
            double[][] column = new double[votes.size()][1];
            for (int v = 0; v < column.length; v++) {
                column[v][0] = assignment.treated()[v] ? votes.z(v) : 0;
            }
            return column;
        }
    }

    /**
     * Estimates the effect.
     *
     * @param draws random arrangements if there are too many to enumerate, at least 99; 2000 are usual
     * @param random source of randomness
     * @return {@link Outcome.Reason#NO_DATA} without votes, {@link Outcome.Reason#TOO_FEW_RATERS} for a single
     * person, {@link Outcome.Reason#NO_VARIATION} if all votes of every block are in one arm or z is zero throughout,
     * {@link Outcome.Reason#COLLINEAR} or {@link Outcome.Reason#SEPARATED} as {@link PeerModel#fit}
     */
    public static Outcome<BlindingEffect> of(Arms arms, int draws, RandomGenerator random) {
        Votes votes = arms.votes;
        int people = (int) Arrays.stream(votes.person()).distinct().count();
        if (people < 2) {
            return Outcome.none(people == 0 ? Outcome.Reason.NO_DATA : Outcome.Reason.TOO_FEW_RATERS);
        }
        Outcome<BlockRandomisation.Test> test = randomisationTest(arms, draws, random);
        if (test.estimate().isEmpty()) {
            return Outcome.none(test.whyNot().orElseThrow());
        }
        VoteRows rows = new VoteRows(votes, arms.blindedLength());
        return PeerModel.withDefaults().solve(votes, rows).map(s -> {
            int delta = rows.firstExtra();
            double error = clusterError(votes, rows, s, people);
            return new BlindingEffect(s.at()[delta], error, people, s.at()[rows.firstShared()], test.get());
        });
    }

    /**
     * Computes the randomisation test alone, with the statistic: the sum over the blinded arm of the residuals of the
     * fit without arms, times z. That is the efficient score of δ, so it orders the arrangements as the estimate of δ
     * does to first order.
     */
    public static Outcome<BlockRandomisation.Test> randomisationTest(Arms arms, int draws, RandomGenerator random) {
        Votes votes = arms.votes;
        VoteRows rows = new VoteRows(votes, new double[votes.size()][0]);
        Outcome<PeerLikelihood.Solution> fit = PeerModel.withDefaults().solve(votes, rows);
        if (fit.estimate().isEmpty()) {
            return Outcome.none(fit.whyNot().orElseThrow());
        }
        PeerLikelihood.Solution s = fit.get();
        double[] scores = new double[votes.size()];
        for (int v = 0; v < scores.length; v++) {
            scores[v] = votes.z(v) * (votes.outcome(v) - rows.probability(v, s.at(), s.pull()));
        }
        return arms.assignment.test(scores, draws, random);
    }

    /**
     * Returns the sandwich standard error of δ with people as clusters: each vote's residual times its influence on
     * δ.
     */
    private static double clusterError(Votes votes, VoteRows rows, PeerLikelihood.Solution s, int people) {
        double[] influence = s.covariance()[rows.firstExtra()];
        PeerLikelihood likelihood = new PeerLikelihood(rows, 0);
        double[] sums = new double[rows.people()];
        for (int item = 0; item < rows.items(); item++) {
            double[] share = likelihood.share(item, s.at(), s.pull(), s.variance());
            double ofItem = 0;
            for (int c = 0; c < share.length; c++) {
                ofItem -= share[c] * influence[c];
            }
            for (int v : rows.votesOf(item)) {
                double residual = votes.outcome(v) - rows.probability(v, s.at(), s.pull());
                sums[votes.person()[v]] += residual * (rows.times(v, influence) + ofItem);
            }
        }
        double squares = Arrays.stream(sums).map(x -> x * x).sum();
        return Math.sqrt(squares * people / (people - 1.0));
    }

    /**
     * Returns the share of the plain slope that blinding removes, {@code -δ/μ}; empty if the plain slope is not
     * positive.
     */
    public OptionalDouble shareRemoved() {
        return plainSlope > 0 ? OptionalDouble.of(-effect / plainSlope) : OptionalDouble.empty();
    }

    /** Returns the interval of the effect by the t distribution; {@code level} such as 0.95. */
    public Interval interval(double level) {
        double half = TailProbabilities.studentWidth(level, people - 1.0) * standardError;
        return new Interval(effect - half, effect + half);
    }

    /** Returns the two-sided p value of the robust standard error; {@link #randomisation} is the one to report. */
    public double robustPValue() {
        return 2 * new TDistribution(null, people - 1).cumulativeProbability(-Math.abs(effect / standardError));
    }
}
