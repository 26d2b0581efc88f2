package org.touchstone.store.local;

import java.nio.file.Path;
import org.touchstone.tasks.Progress;

/** Creates and opens stores. Any thread, one folder at a time. */
public interface StoreOpener {
    /** The message when another program has the folder open. */
    String IN_USE = "This profile is open in another window; close that one first, or choose another profile.";

    /**
     * Checks, before anything is created, that a folder can hold a store. It need not exist yet.
     *
     * @throws StoreException with {@link StoreException.Reason#PATH_TOO_LONG}, naming the limit
     */
    void requirePlace(Path folder);

    /**
     * Creates an empty store.
     *
     * @param folder the profile folder; must exist
     * @param key 32 bytes that seal everything; copied
     * @throws StoreException with {@link StoreException.Reason#ALREADY_EXISTS} when there is one
     */
    LocalStore create(Path folder, byte[] key);

    /**
     * Opens a store: refuses a newer one without changing it, migrates an older one, verifies the end of the journal.
     * The store is locked against every other program until it is closed.
     *
     * @throws StoreException with one sentence for the user; with {@link StoreException.Reason#IN_USE} before anything
     *     is changed
     */
    LocalStore open(Path folder, byte[] key);

    /** Returns whether this folder holds a store sealed under this key. Reads one row and changes nothing. */
    boolean fits(Path folder, byte[] key);

    /**
     * Copies a store and seals the copy under another key; both are verified by a full check. The first key opens
     * nothing of the copy.
     *
     * @param folder holds the store, which is not open; it stays as it is
     * @param into an empty folder with enough free space for a full copy
     * @param progress receives the share done; may cancel
     * @throws StoreException with one sentence for the user; the content of {@code into} is then unusable
     */
    void renew(Path folder, byte[] key, Path into, byte[] newKey, Progress progress);
}
