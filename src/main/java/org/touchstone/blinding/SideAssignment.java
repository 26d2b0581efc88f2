package org.touchstone.blinding;

import java.util.List;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.presentation.Sides;

/**
 * Assigns responses to sides for one annotator of one study. Reproducible by anyone who has the study's seed;
 * immutable and thread-safe.
 *
 * <p>Items are taken in the annotator's order, in blocks of ten. In each block the response whose id sorts first is
 * on the left exactly five times; which five is drawn from HMAC-SHA256(seed, "sides", annotator, block). The item
 * enters through its position in the order, so that position must never change after the item has been shown to the
 * annotator.
 */
public final class SideAssignment {
    /** Items per block. */
    public static final int BLOCK = 10;

    /**
     * Replaces the number of the viewing, which was once part of the message, so that draws for existing items stay
     * the same.
     */
    private static final String LOOK = "1";

    private final String seed;
    private final String annotatorKeyId;

    /**
     * Creates the assignment for one annotator of a study.
     *
     * @param seed the study's seed, 64 hexadecimal digits
     * @param annotatorKeyId the annotator's key id
     */
    public SideAssignment(String seed, String annotatorKeyId) {
        this.seed = seed;
        this.annotatorKeyId = annotatorKeyId;
    }

    /**
     * Returns the sides of an item.
     *
     * @param position index of the item in the annotator's order of this study's items, from 0
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
     * Returns a number specific to annotator and item: HMAC-SHA256(seed, "display", annotator, item, "1"). Displays
     * derive reproducible random details from it, such as the skeleton bars.
     *
     * @param seed the study's seed, 64 hexadecimal digits
     */
    public static long displaySeed(String seed, String annotatorKeyId, Item item) {
        return new SeedStream(seed, "display", annotatorKeyId, item.id().value(), LOOK).nextLong();
    }
}
