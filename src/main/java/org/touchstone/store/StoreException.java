package org.touchstone.store;

import org.jspecify.annotations.Nullable;

/** The store could not complete an operation. Nothing was acknowledged; the message is one sentence for the user. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Categories of failure. */
    public enum Reason {
        /** An earlier failure made the store read-only until it is opened again. */
        READ_ONLY,
        /** The disk or the quota is full. */
        DISK_FULL,
        /** The operating system reported an error while reading or writing. */
        IO,
        /** The stored data is not what was written: edited, torn or lost. */
        DAMAGED,
        /** Written by a newer version of the program; nothing was changed. */
        NEWER,
        /** The folder contains no store. */
        NOT_FOUND,
        /** This or another program has the store open; nothing was changed. */
        IN_USE,
        /** The folder's path is longer than the database allows; nothing was created. */
        PATH_TOO_LONG,
        /** The folder already contains a store. */
        ALREADY_EXISTS,
        /** A pack names an item twice, or names an item that is held with other content. */
        ITEM_CONFLICT,
        /** The caller cancelled. */
        CANCELLED
    }

    private final Reason reason;

    /**
     * @param sentence one clear sentence for the user
     */
    public StoreException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /**
     * @param sentence one clear sentence for the user
     */
    public StoreException(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    /** The category. */
    public Reason reason() {
        return reason;
    }
}
