package org.touchstone.store.local;

import org.touchstone.store.CountsContract;
import org.touchstone.store.MemoryStore;

/** The store in memory counts as the contract says, so that tests may rely on it. */
class MemoryCountsTest extends CountsContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected LocalStore store() {
        return store;
    }
}
