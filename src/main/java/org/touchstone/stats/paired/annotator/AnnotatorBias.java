package org.touchstone.stats.paired.annotator;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * The Bradley-Terry model with annotator effects: {@code logit P(left wins) = e^{g_j} (s_a - s_b) + d_j + λ_j z}.
 * Person j has a discrimination (g), a side bias (d) and a slope (λ) for the covariate z, such as standardised
 * length, that is pooled over people. Immutable.
 *
 * <p>Priors: {@code s ~ N(0, strength²), g ~ N(0, discrimination²), d ~ N(0, side²), λ_j ~ N(μ, slope²), μ ~ N(0,
 * meanSlope²)}. The posterior is maximised by damped Newton steps (expected curvature where the observed one is not
 * positive definite); errors are from Laplace's approximation. Related: Chen X. et al. (2013), WSDM (Crowd-BT);
 * Bugakova N. et al. (2019), factorBT.
 *
 * <p>A step costs O(votes + people * players² + players³); {@link #MOST_PLAYERS} limits it.
 *
 * @param prior standard deviations of the priors
 * @param tolerance the largest coordinate of a step that counts as converged, positive
 * @param maxSteps maximum number of steps
 */
public record AnnotatorBias(Prior prior, double tolerance, int maxSteps) {
    /** Maximum number of players: errors need a dense matrix of this size. */
    public static final int MOST_PLAYERS = 3000;

    /** Minimum share of the predicted gain that a step must achieve. */
    private static final double ENOUGH = 1e-4;

    private static final double LONGEST_STEP = 2;

    /**
     * Standard deviations of the priors, all positive.
     *
     * @param strength of players
     * @param discrimination of the logarithm of a person's discrimination
     * @param side of a person's side bias
     * @param slope of a person's slope around the mean slope
     * @param meanSlope of the mean slope
     */
    public record Prior(double strength, double discrimination, double side, double slope, double meanSlope) {
        /** Throws for deviations that are not positive. */
        public Prior {
            Checks.positive("strength", strength);
            Checks.positive("discrimination", discrimination);
            Checks.positive("side", side);
            Checks.positive("slope", slope);
            Checks.positive("meanSlope", meanSlope);
        }
    }

    /** Throws for a tolerance that is not positive and for fewer than one step. */
    public AnnotatorBias {
        Checks.positive("tolerance", tolerance);
        Checks.that(maxSteps >= 1, "at least one step is needed");
    }

    /** Deviations 1.5, .5, .5, .5 and 1; tolerance 1e-8, 200 steps. */
    public static AnnotatorBias standard() {
        return new AnnotatorBias(new Prior(1.5, 0.5, 0.5, 0.5, 1), 1e-8, 200);
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#NO_DATA} without votes; flagged {@link Outcome.Flag#DISCONNECTED} if only the
     * prior relates some players with votes to others, {@link Outcome.Flag#NOT_CONVERGED} if the maximum number of
     * steps was reached
     * @throws IllegalArgumentException for more than {@link #MOST_PLAYERS} players
     */
    public Outcome<AnnotatorBiasFit> fit(SidedVotes votes) {
        Checks.that(votes.players() <= MOST_PLAYERS, "at most " + MOST_PLAYERS + " players, not " + votes.players());
        if (votes.size() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        BiasPosterior posterior = new BiasPosterior(prior, votes);
        double[] at = new double[posterior.parameters()];
        double value = posterior.value(at);
        boolean settled = false;
        int steps = 0;
        while (steps < maxSteps && !settled) {
            double[] gradient = new double[at.length];
            double[] step = curvature(posterior, at, gradient).solve(gradient);
            double largest = largest(step);
            double[] next = climb(posterior, at, value, new Direction(gradient, step));
            settled = largest < tolerance;
            if (next == at && !settled) {
                break;
            }
            at = next;
            value = posterior.value(at);
            steps++;
        }
        ArrowheadMatrix curvature = curvature(posterior, at, new double[at.length]);
        return new Outcome.Estimated<>(
                new AnnotatorBiasFit(votes, at, -value, curvature), BiasPosterior.flags(votes, settled));
    }

    /** Returns the observed curvature if it is positive definite, otherwise the expected one, which always is. */
    private static ArrowheadMatrix curvature(BiasPosterior posterior, double[] at, double[] gradient) {
        ArrowheadMatrix observed = posterior.derive(at, true, gradient);
        if (observed.factor()) {
            return observed;
        }
        ArrowheadMatrix expected = posterior.derive(at, false, gradient);
        if (!expected.factor()) {
            throw new IllegalStateException("a curvature with priors is positive definite");
        }
        return expected;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand two arrays over
    private record Direction(double[] gradient, double[] step) {}

    /** Returns the longest of the halved steps with sufficient gain; the point itself if there is none. */
    private static double[] climb(BiasPosterior posterior, double[] at, double value, Direction direction) {
        double gain = 0;
        for (int i = 0; i < at.length; i++) {
            gain += direction.gradient[i] * direction.step[i];
        }
        double scale = Math.min(1, LONGEST_STEP / largest(direction.step));
        for (int half = 0; half < 50; half++) {
            double[] next = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                next[i] = at[i] + scale * direction.step[i];
            }
            if (posterior.value(next) >= value + ENOUGH * scale * gain - 1e-13 * Math.abs(value)) {
                return next;
            }
            scale /= 2;
        }
        return at;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double s : step) {
            largest = Math.max(largest, Math.abs(s));
        }
        return largest;
    }
}
