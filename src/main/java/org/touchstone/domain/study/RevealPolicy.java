package org.touchstone.domain.study;

/**
 * How often both texts are opened in full after the blind vote, for an additional final vote.
 *
 * @param samplePerMille share of items revealed, 0 (never) to 1000 (always)
 */
public record RevealPolicy(int samplePerMille) {
    public RevealPolicy {
        if (samplePerMille < 0 || samplePerMille > 1000) {
            throw new IllegalArgumentException("A share is 0 to 1000 per mille");
        }
    }
}
