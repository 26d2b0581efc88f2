package org.touchstone.workstation.quality;

import org.touchstone.domain.item.ItemKey;

/**
 * One vote on a whole item, reduced to what describes the annotator.
 *
 * @param item the judged item
 * @param study title of its study
 * @param position on the displayed scale, -3 (left much better) to 3 (right much better)
 * @param activeMillis working time on the item in milliseconds, with the annotator's correction; 0 when not measured
 */
public record OwnVote(ItemKey item, String study, int position, long activeMillis) {
    /** The strongest position on either side. */
    public static final int STRONGEST = 3;

    public OwnVote {
        if (Math.abs(position) > STRONGEST || activeMillis < 0) {
            throw new IllegalArgumentException("position " + position + ", " + activeMillis + " ms");
        }
    }
}
