package org.touchstone.store.local;

import java.nio.file.Path;
import org.touchstone.tasks.Progress;

/** Makes and opens stores. Implemented below, wired in app. Any thread, one folder at a time. */
public interface StoreOpener {
    /** What is said when another program owns the folder. */
    String IN_USE = "This profile is open in another window; close that one first, or choose another profile.";

    /**
     * Refuses a folder in which no store can live, before anything is made. It need not exist yet.
     *
     * @throws StoreException with {@link StoreException.Reason#PATH_TOO_LONG}, naming the limit
     */
    void requirePlace(Path folder);

    /**
     * Makes an empty store.
     *
     * @param folder the profile folder; must exist
     * @param key 32 bytes under which everything is sealed; copied
     * @throws StoreException with {@link StoreException.Reason#ALREADY_EXISTS} when there is one
     */
    LocalStore create(Path folder, byte[] key);

    /**
     * Opens a store: refuses a newer one untouched, brings an older one up to date, proves the end of the journal. It is
     * held against every other program until it is closed.
     *
     * @throws StoreException with one clear sentence; with {@link StoreException.Reason#IN_USE} before anything is touched
     */
    LocalStore open(Path folder, byte[] key);

    /** Whether a store lies in this folder that is sealed under this key. Reads one row and changes nothing. */
    boolean fits(Path folder, byte[] key);

    /**
     * Makes a copy of a store under another key, proved by a full check of both. Whoever holds the first key can then open
     * nothing of the copy.
     *
     * @param folder holds the store, which is not open; it stays as it is
     * @param into an empty folder with room for all that the store holds
     * @param progress hears parts of the whole; may cancel
     * @throws StoreException with one clear sentence; what lies in {@code into} is then of no use
     */
    void renew(Path folder, byte[] key, Path into, byte[] newKey, Progress progress);
}
