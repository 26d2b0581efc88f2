package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;

/**
 * What votes say about somebody who has stopped reading and votes by coin: the score of the share of such votes, at a share
 * of zero. A vote against what everybody agrees on says much, one on a toss-up nothing. Add the scores of several votes
 * (ten make them nearly normal) and feed {@link #standardised} to a chart.
 *
 * <p>With p the expected probability of what was voted for, a vote by coin has {@code (1-π) p + π/2}, so the score is
 * {@code (1/2 - p) / p} and its information the expectation of its square, {@code (1/2 - p)² / (p (1-p))}. Steiner S. H. et
 * al. (2000), Biostatistics 1, for charts that know what was to be expected.
 *
 * @param score the sum of scores; positive when the votes are worse than expected
 * @param information the variance of the sum where nothing is wrong, from 0
 */
public record LapseScore(double score, double information) {
    /** Expectations nearer to certainty than this are taken as this: nobody is that sure of a vote. */
    private static final double UNSURE = 0.02;

    /** Of no vote. */
    public static LapseScore none() {
        return new LapseScore(0, 0);
    }

    /**
     * With one more vote.
     *
     * @param p the probability, 0..1, that was to be expected of what was voted for
     */
    public LapseScore and(double p) {
        double sure = Math.min(1 - UNSURE, Math.max(UNSURE, Checks.closedUnit("p", p)));
        double distance = 0.5 - sure;
        return new LapseScore(score + distance / sure, information + distance * distance / (sure * (1 - sure)));
    }

    /** The score in its own standard deviations; 0 when the votes could say nothing. */
    public double standardised() {
        return information > 0 ? score / Math.sqrt(information) : 0;
    }
}
