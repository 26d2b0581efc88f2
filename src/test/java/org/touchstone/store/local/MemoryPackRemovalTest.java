package org.touchstone.store.local;

import org.touchstone.store.MemoryStore;
import org.touchstone.store.PackRemovalContract;

/** The store in memory removes packs as the contract says, so that tests may rely on it. */
class MemoryPackRemovalTest extends PackRemovalContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected LocalStore store() {
        return store;
    }
}
