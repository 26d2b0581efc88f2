package org.touchstone.workstation.queue;

import java.util.List;
import java.util.Map;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;

/**
 * How the work on one study stands.
 *
 * @param items how many items stand in each state; states that no item is in may be left out
 * @param leaseEndsAtMillis end of the lease, or -1 when the pack names none
 * @param domains the fields of expertise that occur
 * @param taskTypes the kinds of task that occur
 */
public record StudySummary(
        StudyId study,
        String title,
        String guidelineVersion,
        Map<ItemState, Long> items,
        long leaseEndsAtMillis,
        List<String> domains,
        List<String> taskTypes) {
    public StudySummary {
        items = Map.copyOf(items);
        domains = List.copyOf(domains);
        taskTypes = List.copyOf(taskTypes);
    }

    /** How many items stand in this state. */
    public long count(ItemState state) {
        return items.getOrDefault(state, 0L);
    }

    /** How many items wait for their first judgment, those with a draft among them. */
    public long unjudged() {
        return items.entrySet().stream()
                .filter(each -> !each.getKey().isJudged())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
