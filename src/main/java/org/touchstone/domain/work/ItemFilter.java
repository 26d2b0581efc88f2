package org.touchstone.domain.work;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;

/** Which items are meant; null means any. */
public record ItemFilter(
        @Nullable StudyId study,
        @Nullable String domain,
        @Nullable String taskType,
        @Nullable ItemState state) {
    /** Everything. */
    public static final ItemFilter ALL = new ItemFilter(null, null, null, null);

    /** The same filter for one state. */
    public ItemFilter in(ItemState wanted) {
        return new ItemFilter(study, domain, taskType, wanted);
    }
}
