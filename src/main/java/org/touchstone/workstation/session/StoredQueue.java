package org.touchstone.workstation.session;

import java.util.Comparator;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.ItemFilter;
import org.touchstone.store.ItemRow;
import org.touchstone.store.ItemState;
import org.touchstone.store.LocalStore;
import org.touchstone.store.PackFacts;

/** The queue as the store knows it, without reading a text. */
public final class StoredQueue implements Queue {
    private final LocalStore store;

    /** Over this store. */
    public StoredQueue(LocalStore store) {
        this.store = store;
    }

    @Override
    public List<StudySummary> studies() {
        return store.packs().all().stream()
                .map(p -> p.facts().study())
                .distinct()
                .map(this::summary)
                .sorted(Comparator.comparing(StudySummary::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(StudySummary::study))
                .toList();
    }

    private StudySummary summary(StudyId study) {
        PackFacts facts = store.packs().current(study).orElseThrow().facts();
        return new StudySummary(
                study,
                facts.title(),
                facts.guidelineVersion(),
                count(study, ItemState.DUE),
                count(study, ItemState.DRAFT),
                count(study, ItemState.JUDGED),
                count(study, ItemState.ROUTED),
                facts.leaseEndsAtMillis(),
                store.items().domains(study),
                store.items().taskTypes(study),
                store.items().kinds(study));
    }

    private long count(StudyId study, ItemState state) {
        return store.items().count(new ItemFilter(study, null, null, state));
    }

    @Override
    public long count(QueueFilter filter) {
        return store.items().count(Filters.items(filter));
    }

    @Override
    public List<QueueRow> page(QueueFilter filter, long offset, int limit) {
        return store.items().page(Filters.items(filter), offset, limit).stream()
                .map(StoredQueue::row)
                .toList();
    }

    private static QueueRow row(ItemRow row) {
        return new QueueRow(
                row.key(),
                row.position(),
                row.kind(),
                row.domain(),
                row.taskType(),
                row.language(),
                row.multiTurn(),
                Filters.state(row.state()));
    }
}
