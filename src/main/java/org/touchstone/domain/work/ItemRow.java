package org.touchstone.domain.work;

import org.touchstone.domain.item.ItemKey;

/**
 * One line of the queue: what is known about an item without reading its text. It tells nothing of the responses, above
 * all not their length.
 *
 * @param position place in the annotator's order: packs in order of import, ranks within; grows, but may have gaps
 *     where a pack repeated items of an earlier one
 * @param language BCP 47 tag
 * @param packDigest the pack that brought it
 * @param hasDraft whether work in progress is kept for it
 */
public record ItemRow(
        ItemKey key,
        long position,
        String domain,
        String taskType,
        String language,
        boolean multiTurn,
        ItemState state,
        String packDigest,
        boolean hasDraft) {
    /** What it is sorted by. */
    public Facet facet() {
        return new Facet(key.study(), domain, taskType);
    }
}
