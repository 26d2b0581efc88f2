package org.touchstone.workstation.profile;

import org.touchstone.store.local.StoreOpener;

/** A profile could not be created or opened; nothing in it was changed. */
public final class ProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Categories of failure. */
    public enum Reason {
        WRONG_PASSPHRASE,
        IN_USE,
        ALREADY_EXISTS,
        NOT_FOUND,
        NEWER_STORE,
        DAMAGED,
        NETWORK_FOLDER,
        /** A display name that is blank or too long; nothing was created. */
        UNFIT_NAME,
        /** The path is longer than the database allows; nothing was created. */
        PATH_TOO_LONG
    }

    /** The message when another program has the profile open. */
    public static final String IN_USE = StoreOpener.IN_USE;

    private final Reason reason;

    /**
     * @param sentence one clear sentence for the user
     */
    public ProfileException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** The category. */
    public Reason reason() {
        return reason;
    }
}
