package org.touchstone.workstation.quality;

import org.touchstone.domain.item.ItemKey;

/**
 * One vote on a whole item, as far as it tells about who gave it.
 *
 * @param item what was judged
 * @param study its study's title
 * @param position on the painted scale, -3 (left much better) to 3 (right much better)
 * @param activeMillis time at work on the item, as corrected by the annotator where they did; 0 when it was not measured
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
