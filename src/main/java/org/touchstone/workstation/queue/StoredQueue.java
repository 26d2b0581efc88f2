package org.touchstone.workstation.queue;

import java.util.Comparator;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.store.PackFacts;
import org.touchstone.store.local.LocalStore;

/** The queue of a store, read without any item's text, and without items that the gate locks. */
public final class StoredQueue implements Queue {
    private final LocalStore store;
    private final Gate gate;

    /** Reads from this store with an open gate. */
    public StoredQueue(LocalStore store) {
        this(store, Gate.OPEN);
    }

    /** Reads from this store behind a gate. */
    public StoredQueue(LocalStore store, Gate gate) {
        this.store = store;
        this.gate = gate;
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
                store.items().tally(open(ItemFilter.of(study))),
                facts.leaseEndsAtMillis(),
                store.items().domains(study),
                store.items().taskTypes(study),
                store.items().kinds(study));
    }

    private ItemFilter open(ItemFilter filter) {
        return filter.without(gate.locked());
    }

    @Override
    public long count(ItemFilter filter) {
        return store.items().count(open(filter));
    }

    @Override
    public List<ItemRow> page(ItemFilter filter, long offset, int limit) {
        return store.items().page(open(filter), offset, limit);
    }
}
