package org.touchstone.domain.work;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;

/**
 * A selection of items; null means any.
 *
 * @param without facets whose items are always left out
 */
public record ItemFilter(
        @Nullable StudyId study,
        @Nullable String domain,
        @Nullable String taskType,
        @Nullable ItemState state,
        @Nullable ItemKind kind,
        Set<Facet> without) {
    /** All items. */
    public static final ItemFilter ALL = new ItemFilter(null, null, null, null);

    public ItemFilter {
        without = Set.copyOf(without);
    }

    /** Items of any kind, with no facet left out. */
    public ItemFilter(
            @Nullable StudyId study, @Nullable String domain, @Nullable String taskType, @Nullable ItemState state) {
        this(study, domain, taskType, state, null, Set.of());
    }

    /** The items of one study. */
    public static ItemFilter of(StudyId study) {
        return new ItemFilter(study, null, null, null);
    }

    /** Returns this filter restricted to one state. */
    public ItemFilter in(ItemState wanted) {
        return new ItemFilter(study, domain, taskType, wanted, kind, without);
    }

    /** Returns this filter with these facets left out as well. */
    public ItemFilter without(Set<Facet> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Facet> all = new HashSet<>(without);
        all.addAll(more);
        return new ItemFilter(study, domain, taskType, state, kind, all);
    }

    /** Whether the items of a facet match, apart from their state. */
    public boolean admits(Facet facet) {
        return (study == null || study.equals(facet.study()))
                && (domain == null || domain.equals(facet.domain()))
                && (taskType == null || taskType.equals(facet.taskType()))
                && (kind == null || kind == facet.kind())
                && !without.contains(facet);
    }
}
