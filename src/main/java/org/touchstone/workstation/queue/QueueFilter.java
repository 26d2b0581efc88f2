package org.touchstone.workstation.queue;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;

/** Which items a queue shows; null means any. */
public record QueueFilter(
        @Nullable StudyId study,
        @Nullable String domain,
        @Nullable String taskType,
        @Nullable QueueState state) {
    /** Everything. */
    public static final QueueFilter ALL = new QueueFilter(null, null, null, null);
}
