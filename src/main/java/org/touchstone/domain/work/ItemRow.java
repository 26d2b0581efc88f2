package org.touchstone.domain.work;

import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;

/**
 * One row of the queue: what is known about an item without reading its text. It reveals nothing about the responses,
 * above all not their length.
 *
 * @param position place in the annotator's order: packs in order of import, ranks within; increasing, with gaps where a
 *     pack repeated items of an earlier one
 * @param kind what the annotator is asked to do
 * @param language BCP 47 tag
 * @param packDigest the pack that brought it
 * @param hasDraft whether work in progress is stored for it
 */
public record ItemRow(
        ItemKey key,
        long position,
        ItemKind kind,
        String domain,
        String taskType,
        String language,
        boolean multiTurn,
        ItemState state,
        String packDigest,
        boolean hasDraft) {
    /** The facet of the item. */
    public Facet facet() {
        return new Facet(key.study(), domain, taskType, kind);
    }
}
