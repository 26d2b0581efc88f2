package org.touchstone.store;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked. Nothing was acknowledged; the message is one clear sentence for a person. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** An earlier failure made the store read-only until it is opened again. */
        READ_ONLY,
        /** The disk or the quota is full. */
        DISK_FULL,
        /** The operating system reported an error while reading or writing. */
        IO,
        /** Something on disk is not what was written: edited, torn or lost. */
        DAMAGED,
        /** Written by a newer version of the program; nothing was touched. */
        NEWER,
        /** No store lives in this folder. */
        NOT_FOUND,
        /** A program, this one or another, has it open; nothing was touched. */
        IN_USE,
        /** The folder's path is longer than the database takes; nothing was made. */
        PATH_TOO_LONG,
        /** A store lives in this folder already. */
        ALREADY_EXISTS,
        /** A pack names an item twice, or an item held already with other content. */
        ITEM_CONFLICT,
        /** The caller cancelled. */
        CANCELLED
    }

    private final Reason reason;

    /** With one clear sentence. */
    public StoreException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** With one clear sentence and nothing behind it. */
    public StoreException(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
