package org.touchstone.workstation.queue;

import java.util.List;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;

/**
 * The items to be judged. Reads only; any thread. The time of an answer does not grow with the number of items, up to a
 * million.
 */
public interface Queue {
    /** Returns one summary per study, by title. */
    List<StudySummary> studies();

    /** Counts the items that match the filter. */
    long count(ItemFilter filter);

    /** Returns at most {@code limit} rows from index {@code offset} on (0-based), in the annotator's order. */
    List<ItemRow> page(ItemFilter filter, long offset, int limit);
}
