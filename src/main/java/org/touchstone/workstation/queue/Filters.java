package org.touchstone.workstation.queue;

import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;

/** Queue words in the store's words and back. */
public final class Filters {
    private Filters() {}

    public static ItemFilter items(QueueFilter filter) {
        return new ItemFilter(
                filter.study(),
                filter.domain(),
                filter.taskType(),
                filter.state() == null ? null : state(filter.state()));
    }

    public static ItemState state(QueueState state) {
        return switch (state) {
            case DUE -> ItemState.DUE;
            case DRAFT -> ItemState.DRAFT;
            case JUDGED -> ItemState.JUDGED;
            case ROUTED -> ItemState.ROUTED;
        };
    }

    static QueueState state(ItemState state) {
        return switch (state) {
            case DUE -> QueueState.DUE;
            case DRAFT -> QueueState.DRAFT;
            case JUDGED -> QueueState.JUDGED;
            case ROUTED -> QueueState.ROUTED;
        };
    }
}
