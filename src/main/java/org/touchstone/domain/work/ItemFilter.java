package org.touchstone.domain.work;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;

/**
 * Which items are meant; null means any.
 *
 * @param without facets whose items are left out whatever else holds
 */
public record ItemFilter(
        @Nullable StudyId study,
        @Nullable String domain,
        @Nullable String taskType,
        @Nullable ItemState state,
        Set<Facet> without) {
    /** Everything. */
    public static final ItemFilter ALL = new ItemFilter(null, null, null, null);

    public ItemFilter {
        without = Set.copyOf(without);
    }

    /** Leaves no facet out. */
    public ItemFilter(
            @Nullable StudyId study, @Nullable String domain, @Nullable String taskType, @Nullable ItemState state) {
        this(study, domain, taskType, state, Set.of());
    }

    /** Everything in one study. */
    public static ItemFilter of(StudyId study) {
        return new ItemFilter(study, null, null, null);
    }

    /** The same filter for one state. */
    public ItemFilter in(ItemState wanted) {
        return new ItemFilter(study, domain, taskType, wanted, without);
    }

    /** The same filter with these facets left out too. */
    public ItemFilter without(Set<Facet> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Facet> all = new HashSet<>(without);
        all.addAll(more);
        return new ItemFilter(study, domain, taskType, state, all);
    }

    /** Whether the items of a facet pass, as far as the state lets them. */
    public boolean admits(Facet facet) {
        return (study == null || study.equals(facet.study()))
                && (domain == null || domain.equals(facet.domain()))
                && (taskType == null || taskType.equals(facet.taskType()))
                && !without.contains(facet);
    }
}
