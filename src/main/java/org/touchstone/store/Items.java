package org.touchstone.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;

/**
 * The items of all packs in the annotator's order. Reads only; any thread; every answer takes about the same time in a
 * store of a hundred and of a million items.
 */
public interface Items {
    /** The item, if a pack that was not removed holds it. */
    Optional<ItemRow> find(ItemKey key);

    /**
     * The item's line of {@code items.jsonl}, as the pack carried it.
     *
     * @throws java.util.NoSuchElementException when no pack holds it
     * @throws StoreException when the stored pack is not what was imported
     */
    byte[] text(ItemKey key);

    /** How many items the filter lets through. */
    long count(ItemFilter filter);

    /** How many items of each state the filter lets through; states of which there are none are left out. */
    Map<ItemState, Long> tally(ItemFilter filter);

    /** At most {@code limit} items from the {@code offset}-th on (0-based), in the annotator's order. */
    List<ItemRow> page(ItemFilter filter, long offset, int limit);

    /** The first item within the filter whose position is greater than {@code position}; -1 starts at the beginning. */
    Optional<ItemRow> firstAfter(ItemFilter filter, long position);

    /** The fields of expertise that occur in a study, sorted. */
    List<String> domains(StudyId study);

    /** The kinds of task that occur in a study, sorted. */
    List<String> taskTypes(StudyId study);
}
