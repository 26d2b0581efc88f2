package org.touchstone.workstation.profile;

import org.touchstone.store.local.StoreOpener;

/** A profile could not be made or opened; nothing in it was changed. */
public final class ProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        WRONG_PASSPHRASE,
        IN_USE,
        ALREADY_EXISTS,
        NOT_FOUND,
        NEWER_STORE,
        DAMAGED,
        NETWORK_FOLDER,
        /** A display name that is blank or too long; nothing was made. */
        UNFIT_NAME,
        /** Longer than the database takes; nothing was made. */
        PATH_TOO_LONG
    }

    /** What is said when another program has the profile open. */
    public static final String IN_USE = StoreOpener.IN_USE;

    private final Reason reason;

    /** With one clear sentence. */
    public ProfileException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
