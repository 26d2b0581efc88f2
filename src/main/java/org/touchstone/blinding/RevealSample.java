package org.touchstone.blinding;

import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.study.RevealPolicy;

/**
 * Draws the items whose texts are opened in full after the blind vote. Each annotator's items are drawn independently
 * with the policy's share, from HMAC-SHA256(seed, "reveal", annotator, item); a retest keeps the draw.
 */
public final class RevealSample {
    private static final int PER_MILLE = 1000;

    private final String seed;
    private final String annotatorKeyId;
    private final RevealPolicy policy;

    /**
     * @param seed the study's seed, 64 hexadecimal digits
     * @param annotatorKeyId the annotator's key id
     * @param policy the study's policy
     */
    public RevealSample(String seed, String annotatorKeyId, RevealPolicy policy) {
        this.seed = seed;
        this.annotatorKeyId = annotatorKeyId;
        this.policy = policy;
    }

    /** Returns whether this item is revealed after the blind vote. */
    public boolean reveals(ItemId item) {
        return new SeedStream(seed, "reveal", annotatorKeyId, item.value()).nextInt(PER_MILLE)
                < policy.samplePerMille();
    }
}
