package org.touchstone.stats.bias.features;

import org.touchstone.stats.Checks;

/**
 * Counts of hedges and boosters in the prose of a response: a cheap feature for regressions, not a measure of truth.
 *
 * @param words white-space-separated words of the prose
 * @param hedges phrases of doubt
 * @param boosters phrases of certainty
 * @param agreementOpening whether it agrees with the user within its first words
 * @param refusal whether it refuses within its first words
 */
public record EpistemicCounts(int words, int hedges, int boosters, boolean agreementOpening, boolean refusal) {
    public EpistemicCounts {
        Checks.count("words", words);
        Checks.count("hedges", hedges);
        Checks.count("boosters", boosters);
    }

    /** Returns hedges per 100 words; 0 without words. */
    public double hedgeRate() {
        return words == 0 ? 0 : 100.0 * hedges / words;
    }

    /** Returns boosters per 100 words; 0 without words. */
    public double boosterRate() {
        return words == 0 ? 0 : 100.0 * boosters / words;
    }

    /** Returns {@code (B - H) / (B + H + 1)} of the two rates: above -1 (all doubt) and below 1 (all certainty). */
    public double assertiveness() {
        return (boosterRate() - hedgeRate()) / (boosterRate() + hedgeRate() + 1);
    }
}
