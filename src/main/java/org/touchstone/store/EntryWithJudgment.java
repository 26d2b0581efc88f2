package org.touchstone.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a study's chain, read from the store, with the judgment it carries. Its lines are decrypted at each call.
 * Any thread.
 */
public interface EntryWithJudgment {
    /** Place of the entry in its study's chain, from 1. */
    long place();

    /** Approximate bytes of both lines; known without decrypting them. */
    int bytes();

    /**
     * Decrypts the entry's RFC 8785 line: UTF-8, without newline.
     *
     * @throws StoreException when the stored bytes are not what was written
     */
    byte[] line();

    /**
     * Decrypts the judgment's line, in the same form; null when the entry is no judgment.
     *
     * @throws StoreException when the stored bytes are not what was written
     */
    byte @Nullable [] judgment();
}
