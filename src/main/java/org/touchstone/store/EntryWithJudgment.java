package org.touchstone.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a study as it lies in the store, with the judgment it carries. Its lines are opened when they are asked for, each
 * time anew. Any thread.
 */
public interface EntryWithJudgment {
    /** The entry's place in its study's chain. */
    long place();

    /** About how many bytes both lines have; told without opening them. */
    int bytes();

    /**
     * The entry's RFC 8785 line without newline, in UTF-8.
     *
     * @throws StoreException when it is not what was written
     */
    byte[] line();

    /**
     * The line of the judgment, in the same form; null when the entry is no judgment.
     *
     * @throws StoreException when it is not what was written
     */
    byte @Nullable [] judgment();
}
