package org.touchstone.store;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.ItemKind;
import org.touchstone.domain.study.StudyId;

/** Which items are meant; null means any. */
public record ItemFilter(
        @Nullable StudyId study,
        @Nullable String domain,
        @Nullable String taskType,
        @Nullable ItemState state,
        @Nullable ItemKind kind) {
    /** Everything. */
    public static final ItemFilter ALL = new ItemFilter(null, null, null, null);

    /** Items of any kind. */
    public ItemFilter(
            @Nullable StudyId study, @Nullable String domain, @Nullable String taskType, @Nullable ItemState state) {
        this(study, domain, taskType, state, null);
    }

    /** The same filter for one state. */
    public ItemFilter in(ItemState wanted) {
        return new ItemFilter(study, domain, taskType, wanted, kind);
    }
}
