package org.touchstone.stats.bias.peer;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.jspecify.annotations.Nullable;
import org.touchstone.stats.Outcome;

/**
 * The penalised likelihood of {@link PeerModel} and its maximum. The parameters are the side effects of all people,
 * the deviations of their slopes, then the common coefficients; item effects are eliminated from every Newton step,
 * so that the cost grows linearly with the votes and not with the cube of the items.
 */
public final class PeerLikelihood {
    private static final int STEPS = 100;
    private static final double SETTLED = 1e-9;
    /** Log-odds beyond which a common coefficient counts as diverged. */
    private static final double RUNAWAY = 100;

    /** Penalty of a fixed contrast: it may miss its target by about 1e-6 log-odds. */
    private static final double STIFF = 1e6;

    private final VoteRows rows;
    private final double weakPenalty;
    private final @Nullable Hold hold;

    /**
     * A contrast of people's parameters that is fixed at a value.
     *
     * @param weights of the parameters
     * @param at the value
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    record Hold(double[] weights, double at) {
        double miss(double[] parameters) {
            double sum = -at;
            for (int c = 0; c < weights.length; c++) {
                sum += weights[c] * parameters[c];
            }
            return sum;
        }
    }

    /**
     * A maximum.
     *
     * @param at the parameters
     * @param pull effect of each item; 0 for items without one
     * @param covariance of the parameters, adjusted for the item effects
     * @param variance of the item effects
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    public record Solution(double[] at, double[] pull, double[][] covariance, double variance) {}

    public PeerLikelihood(VoteRows rows, double weakPenalty) {
        this(rows, weakPenalty, null);
    }

    PeerLikelihood(VoteRows rows, double weakPenalty, @Nullable Hold hold) {
        this.rows = rows;
        this.weakPenalty = weakPenalty;
        this.hold = hold;
    }

    /** Returns Laplace's approximation of the log-likelihood with the item effects integrated out. */
    double marginal(Solution s) {
        double sum = value(s);
        for (int i = 0; i < rows.items(); i++) {
            if (rows.shared(i)) {
                sum -= Math.log(s.variance * itemInformation(i, s.at, s.pull, s.variance)) / 2;
            }
        }
        return sum;
    }

    private double itemInformation(int item, double[] at, double[] pull, double variance) {
        double information = 1 / variance;
        for (int v : rows.votesOf(item)) {
            double p = rows.probability(v, at, pull);
            information += p * (1 - p);
        }
        return information;
    }

    /**
     * Returns how the item effect changes with the parameters: the information it shares with each of them over its
     * own; zero everywhere for an item without an effect.
     */
    public double[] share(int item, double[] at, double[] pull, double variance) {
        double[] share = new double[rows.size()];
        if (rows.shared(item)) {
            double information = itemInformation(item, at, pull, variance);
            for (int v : rows.votesOf(item)) {
                double p = rows.probability(v, at, pull);
                rows.add(v, p * (1 - p) / information, share);
            }
        }
        return share;
    }

    Outcome<Solution> solve(@Nullable Solution start, double variance) {
        double[] at = start == null ? new double[rows.size()] : start.at.clone();
        double[] pull = start == null ? new double[rows.items()] : start.pull.clone();
        double value = value(at, pull, variance);
        for (int step = 0; step < STEPS; step++) {
            Step next = new Step(at, pull, variance);
            DecompositionSolver solver = solver(next.information);
            if (!solver.isNonSingular()) {
                return Outcome.none(step == 0 ? Outcome.Reason.COLLINEAR : Outcome.Reason.SEPARATED);
            }
            double[] move =
                    solver.solve(new ArrayRealVector(next.gradient, false)).toArray();
            double[] pullMove = next.pullMove(move);
            double longest = Math.max(longest(move), longest(pullMove));
            double scale = Math.min(1, 5 / Math.max(longest, Double.MIN_NORMAL));
            double reached = value(plus(at, move, scale), plus(pull, pullMove, scale), variance);
            for (int half = 0; half < 40 && !(reached >= value - 1e-12 * Math.abs(value)); half++) {
                scale /= 2;
                reached = value(plus(at, move, scale), plus(pull, pullMove, scale), variance);
            }
            at = plus(at, move, scale);
            pull = plus(pull, pullMove, scale);
            value = reached;
            if (longest < SETTLED) {
                return Outcome.of(new Solution(at, pull, solver.getInverse().getData(), variance));
            }
            if (runaway(at)) {
                return Outcome.none(Outcome.Reason.SEPARATED);
            }
        }
        return Outcome.none(Outcome.Reason.NOT_CONVERGED);
    }

    private static DecompositionSolver solver(double[][] information) {
        double largest = Double.MIN_NORMAL;
        for (int c = 0; c < information.length; c++) {
            largest = Math.max(largest, information[c][c]);
        }
        return new LUDecomposition(new Array2DRowRealMatrix(information, false), 1e-11 * largest).getSolver();
    }

    private boolean runaway(double[] at) {
        for (int c = rows.firstShared(); c < rows.size(); c++) {
            if (Math.abs(at[c]) * rows.widest(c) > RUNAWAY) {
                return true;
            }
        }
        return false;
    }

    /** Returns the penalised log-likelihood at a solution. */
    double value(Solution s) {
        return value(s.at, s.pull, s.variance);
    }

    private double value(double[] at, double[] pull, double variance) {
        double value = hold == null ? 0 : -STIFF * hold.miss(at) * hold.miss(at) / 2;
        for (int c = 0; c < rows.firstShared(); c++) {
            value -= weakPenalty * at[c] * at[c] / 2;
        }
        for (double u : pull) {
            value -= u * u / (2 * variance);
        }
        for (int v = 0; v < rows.votes(); v++) {
            double eta = rows.logit(v, at, pull);
            value += rows.outcome(v) * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
        }
        return value;
    }

    private static double longest(double[] step) {
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }

    private static double[] plus(double[] at, double[] step, double scale) {
        double[] sum = at.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * step[i];
        }
        return sum;
    }

    /** Gradient and information at a point, with the item effects eliminated. */
    private final class Step {
        private final double[] at;
        private final double[] pull;
        private final double variance;
        private final double[] gradient = new double[rows.size()];
        private final double[][] information = new double[rows.size()][rows.size()];

        Step(double[] at, double[] pull, double variance) {
            this.at = at;
            this.pull = pull;
            this.variance = variance;
            for (int c = 0; c < rows.firstShared(); c++) {
                gradient[c] = -weakPenalty * at[c];
                information[c][c] = weakPenalty;
            }
            for (int item = 0; item < rows.items(); item++) {
                add(item);
            }
            if (hold != null) {
                hold(hold);
            }
        }

        private void hold(Hold held) {
            for (int a = 0; a < gradient.length; a++) {
                gradient[a] -= STIFF * held.weights[a] * held.miss(at);
                for (int b = 0; b < gradient.length; b++) {
                    information[a][b] += STIFF * held.weights[a] * held.weights[b];
                }
            }
        }

        private void add(int item) {
            for (int v : rows.votesOf(item)) {
                double p = rows.probability(v, at, pull);
                rows.add(v, rows.outcome(v) - p, gradient);
                rows.addSquare(v, p * (1 - p), information);
            }
            if (rows.shared(item)) {
                double[] share = share(item, at, pull, variance);
                double own = itemInformation(item, at, pull, variance);
                double ownGradient = itemGradient(item);
                int[] touched = rows.touched(item);
                for (int a : touched) {
                    gradient[a] -= share[a] * ownGradient;
                    for (int b : touched) {
                        information[a][b] -= share[a] * share[b] * own;
                    }
                }
            }
        }

        private double itemGradient(int item) {
            double sum = -pull[item] / variance;
            for (int v : rows.votesOf(item)) {
                sum += rows.outcome(v) - rows.probability(v, at, pull);
            }
            return sum;
        }

        double[] pullMove(double[] move) {
            double[] pullMove = new double[pull.length];
            for (int item = 0; item < pull.length; item++) {
                if (rows.shared(item)) {
                    double[] share = share(item, at, pull, variance);
                    double sum = itemGradient(item) / itemInformation(item, at, pull, variance);
                    for (int c : rows.touched(item)) {
                        sum -= share[c] * move[c];
                    }
                    pullMove[item] = sum;
                }
            }
            return pullMove;
        }
    }
}
