package org.touchstone.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;

/**
 * The items of all packs, in the annotator's order. Reads only; any thread. The time of an answer does not grow with
 * the number of items.
 */
public interface Items {
    /** Returns the item if a pack that was not removed holds it. */
    Optional<ItemRow> find(ItemKey key);

    /**
     * Returns the item's line of {@code items.jsonl} as the pack carried it.
     *
     * @throws java.util.NoSuchElementException when no pack holds it
     * @throws StoreException when the stored pack is not what was imported
     */
    byte[] text(ItemKey key);

    /** Counts the items that match the filter. */
    long count(ItemFilter filter);

    /** Counts the items that match the filter by state; states without items are left out. */
    Map<ItemState, Long> tally(ItemFilter filter);

    /** Returns at most {@code limit} items from index {@code offset} on (0-based), in the annotator's order. */
    List<ItemRow> page(ItemFilter filter, long offset, int limit);

    /** Returns the first matching item whose position is greater than {@code position}; -1 starts at the beginning. */
    Optional<ItemRow> firstAfter(ItemFilter filter, long position);

    /** Returns the fields of expertise that occur in a study, sorted. */
    List<String> domains(StudyId study);

    /** Returns the kinds of task that occur in a study, sorted. */
    List<String> taskTypes(StudyId study);

    /** Returns the kinds of item that occur in a study, in the order of {@link ItemKind}. */
    List<ItemKind> kinds(StudyId study);
}
