package org.touchstone.workstation.queue;

import java.util.List;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;

/** What there is to do. Reads only; any thread. Every answer takes the same time in a store of a million items. */
public interface Queue {
    /** One summary per study, by title. */
    List<StudySummary> studies();

    /** Number of items within the filter. */
    long count(ItemFilter filter);

    /** Rows in the annotator's order: at most {@code limit} of them from {@code offset} on (0-based). */
    List<ItemRow> page(ItemFilter filter, long offset, int limit);
}
