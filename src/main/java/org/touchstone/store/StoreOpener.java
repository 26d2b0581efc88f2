package org.touchstone.store;

import java.nio.file.Path;

/** Makes and opens stores. Implemented below, wired in app. The caller owns the folder alone while the store is open. */
public interface StoreOpener {
    /**
     * Makes an empty store.
     *
     * @param folder the profile folder; must exist
     * @param key 32 bytes under which everything is sealed; copied
     * @throws StoreException with {@link StoreException.Reason#ALREADY_EXISTS} when there is one
     */
    LocalStore create(Path folder, byte[] key);

    /**
     * Opens a store: refuses a newer one untouched, brings an older one up to date, proves the end of the journal.
     *
     * @throws StoreException with one clear sentence
     */
    LocalStore open(Path folder, byte[] key);
}
