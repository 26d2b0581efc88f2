package org.touchstone.store.local;

import org.touchstone.store.MemoryStore;
import org.touchstone.store.StoreContract;

/** The store in memory keeps the contract, so that tests may rely on it. */
class MemoryStoreTest extends StoreContract {
    @Override
    protected LocalStore store() {
        return new MemoryStore();
    }
}
