package org.touchstone.blinding;

import java.util.List;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.presentation.Sides;

/**
 * Decides which response is painted on which side for one annotator of one study. Reproducible from the study's seed by
 * anyone who holds it; immutable and safe to share between threads.
 *
 * <p>Items are taken in the annotator's order, in blocks of ten. In each block the response whose id sorts first stands
 * on the left exactly five times; which five is drawn from HMAC-SHA256(seed, "sides", annotator, block). The item enters
 * through its place in the order, which is why that place must never change once an item has been handed to the
 * annotator.
 */
public final class SideAssignment {
    /** Items per block. */
    public static final int BLOCK = 10;

    /** Stands where the number of the look once stood, so that what is drawn for an item stays what it was. */
    private static final String LOOK = "1";

    private final String seed;
    private final String annotatorKeyId;

    /**
     * For one annotator of a study.
     *
     * @param seed the study's seed, 64 hexadecimal digits
     * @param annotatorKeyId the annotator's key id
     */
    public SideAssignment(String seed, String annotatorKeyId) {
        this.seed = seed;
        this.annotatorKeyId = annotatorKeyId;
    }

    /**
     * The sides of an item.
     *
     * @param position place of the item in the annotator's order of this study's items, from 0
     */
    public Sides sides(Comparison item, int position) {
        if (position < 0) {
            throw new IllegalArgumentException("A place counts from 0");
        }
        SeedStream stream = new SeedStream(seed, "sides", annotatorKeyId, Integer.toString(position / BLOCK));
        boolean firstLeft = stream.permutedBlock(BLOCK, BLOCK / 2)[position % BLOCK];
        List<ResponseId> ids =
                item.responses().stream().map(r -> r.id()).sorted().toList();
        return firstLeft ? new Sides(ids.get(0), ids.get(1)) : new Sides(ids.get(1), ids.get(0));
    }

    /**
     * A number of its own for each annotator and item: HMAC-SHA256(seed, "display", annotator, item, "1"). Displays draw
     * what must look random but be reproducible from it, such as the skeleton bars.
     *
     * @param seed the study's seed, 64 hexadecimal digits
     */
    public static long displaySeed(String seed, String annotatorKeyId, Item item) {
        return new SeedStream(seed, "display", annotatorKeyId, item.id().value(), LOOK).nextLong();
    }
}
