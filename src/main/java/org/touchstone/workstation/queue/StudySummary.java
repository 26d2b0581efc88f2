package org.touchstone.workstation.queue;

import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;

/**
 * The progress of one study.
 *
 * @param items number of items by state; states without items may be left out
 * @param leaseEndsAtMillis end of the lease, milliseconds since 1970-01-01T00:00Z, or -1 when the pack names none
 * @param domains the fields of expertise that occur
 * @param taskTypes the kinds of task that occur
 * @param kinds the kinds of item that occur
 */
public record StudySummary(
        StudyId study,
        String title,
        String guidelineVersion,
        Map<ItemState, Long> items,
        long leaseEndsAtMillis,
        List<String> domains,
        List<String> taskTypes,
        List<ItemKind> kinds) {
    public StudySummary {
        items = Map.copyOf(items);
        domains = List.copyOf(domains);
        taskTypes = List.copyOf(taskTypes);
        kinds = List.copyOf(kinds);
    }

    /** Number of items in this state. */
    public long count(ItemState state) {
        return items.getOrDefault(state, 0L);
    }

    /** Number of items without a judgment, including those with a draft. */
    public long unjudged() {
        return items.entrySet().stream()
                .filter(each -> !each.getKey().isJudged())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
