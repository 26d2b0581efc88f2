package org.touchstone.domain.item;

/** One unit of work. Comparisons are the first kind; rankings, ratings and demonstrations join as further permits. */
public sealed interface Item permits Comparison {
    /** The item's opaque id. */
    ItemId id();

    /** The field of expertise it needs, such as {@code legal}; never empty. */
    String domain();

    /** The kind of task, such as {@code advice}; never empty. */
    String taskType();
}
