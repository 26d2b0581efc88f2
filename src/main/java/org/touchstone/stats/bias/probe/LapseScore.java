package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;

/**
 * The score test of random responding: the score of the share of votes cast at random, at a share of zero. A vote
 * against a clear majority contributes much, a vote on an even split nothing. Sum the scores of several votes (ten
 * make them nearly normal) and feed {@link #standardised} to a control chart.
 *
 * <p>With p the expected probability of the choice, a random responder chooses it with {@code (1-π) p + π/2}, so the
 * score is {@code (1/2 - p) / p} and its information the expectation of its square, {@code (1/2 - p)² / (p (1-p))}.
 * Steiner S. H. et al. (2000), Biostatistics 1, for risk-adjusted charts.
 *
 * @param score the sum of scores; positive if the votes are worse than expected
 * @param information the variance of the sum under attentive responding, from 0
 */
public record LapseScore(double score, double information) {
    /** Probabilities closer to 0 or 1 are limited to this: no vote is that certain. */
    private static final double UNSURE = 0.02;

    /** Returns the score of no vote. */
    public static LapseScore none() {
        return new LapseScore(0, 0);
    }

    /**
     * Returns the score with one more vote.
     *
     * @param p the expected probability of the choice, 0..1
     */
    public LapseScore and(double p) {
        double sure = Math.min(1 - UNSURE, Math.max(UNSURE, Checks.closedUnit("p", p)));
        double distance = 0.5 - sure;
        return new LapseScore(score + distance / sure, information + distance * distance / (sure * (1 - sure)));
    }

    /** Returns the score in standard deviations; 0 without information. */
    public double standardised() {
        return information > 0 ? score / Math.sqrt(information) : 0;
    }
}
