package org.touchstone.domain.study;

/**
 * The rules for showing items.
 *
 * @param plainPerMille share of items randomised to the plain layout (the control arm), 0 to 1000; the rest use the
 *     slot
 * @param reveal what happens after the blind vote
 * @param votesAfterBothEnds whether decisions are possible only after every response was seen to its end
 */
public record BlindingPolicy(int plainPerMille, RevealPolicy reveal, boolean votesAfterBothEnds) {
    public BlindingPolicy {
        if (plainPerMille < 0 || plainPerMille > 1000) {
            throw new IllegalArgumentException("A share is 0 to 1000 per mille");
        }
    }
}
