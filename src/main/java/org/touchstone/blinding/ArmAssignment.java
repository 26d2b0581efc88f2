package org.touchstone.blinding;

import org.touchstone.domain.presentation.Arm;

/**
 * Randomises items to layouts for one annotator of one study, by permuted blocks of ten, stratified by domain.
 * Immutable and thread-safe.
 *
 * <p>Each domain is a stratum with a sequence of blocks of its own, so that within every annotator and domain the share
 * of plain items is exact to less than one item per block, however the domains alternate in the annotator's order. The
 * order within block k is drawn from HMAC-SHA256(seed, "arms", annotator, domain, k). A share that ten items cannot
 * express (such as 5 %) is spread over blocks: block k holds floor((k + 1)s + u) - floor(ks + u) plain items with s the
 * plain items per block and u a phase in [0, 1) drawn once per annotator and domain.
 */
public final class ArmAssignment {
    /** Items per block. */
    public static final int BLOCK = 10;

    private static final int PER_MILLE = 1000;

    private final String seed;
    private final String annotatorKeyId;
    private final int plainPerMille;

    /**
     * @param seed the study's seed, 64 hexadecimal digits
     * @param annotatorKeyId the annotator's key id
     * @param plainPerMille share of items shown plain, 0 to 1000
     */
    public ArmAssignment(String seed, String annotatorKeyId, int plainPerMille) {
        if (plainPerMille < 0 || plainPerMille > PER_MILLE) {
            throw new IllegalArgumentException("A share is 0 to 1000 per mille");
        }
        this.seed = seed;
        this.annotatorKeyId = annotatorKeyId;
        this.plainPerMille = plainPerMille;
    }

    /**
     * Returns the arm of an item.
     *
     * @param domain the item's domain
     * @param positionInDomain index of the item among the items of its domain in the annotator's order, from 0; it
     * must not change after the item has been shown
     */
    public Arm arm(String domain, int positionInDomain) {
        if (positionInDomain < 0) {
            throw new IllegalArgumentException("A place counts from 0");
        }
        int block = positionInDomain / BLOCK;
        int phase = new SeedStream(seed, "arms-phase", annotatorKeyId, domain).nextInt(PER_MILLE);
        int plain = plainBefore(block + 1, phase) - plainBefore(block, phase);
        boolean[] order = new SeedStream(seed, "arms", annotatorKeyId, domain, Integer.toString(block))
                .permutedBlock(BLOCK, plain);
        return order[positionInDomain % BLOCK] ? Arm.PLAIN : Arm.SLOT;
    }

    private int plainBefore(int block, int phase) {
        return (int) (((long) block * BLOCK * plainPerMille + phase) / PER_MILLE);
    }
}
