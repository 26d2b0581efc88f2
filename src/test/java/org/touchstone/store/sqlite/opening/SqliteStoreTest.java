package org.touchstone.store.sqlite.opening;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.store.StoreContract;
import org.touchstone.store.local.LocalStore;

/** The store on SQLite keeps the contract. */
class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    private LocalStore store;

    @BeforeEach
    void open() {
        store = new SqliteStoreOpener(new SecureRandom()).create(folder, new byte[32]);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected LocalStore store() {
        return store;
    }
}
