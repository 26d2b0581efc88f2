package org.touchstone.store.sqlite.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.store.CountsContract;
import org.touchstone.store.local.CheckProgress;
import org.touchstone.store.local.LocalStore;

/** The store on SQLite counts as the contract says, and its full check agrees with every count. */
class SqliteCountsTest extends CountsContract {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());
    private LocalStore store;

    @BeforeEach
    void open() {
        store = opener.create(folder, KEY);
    }

    @AfterEach
    void checkAndReopen() {
        assertThat(store.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
        store.close();
        try (LocalStore again = opener.open(folder, KEY)) {
            assertThat(again.upkeep().check(CheckProgress.NONE).problems()).isEmpty();
        }
    }

    @Override
    protected LocalStore store() {
        return store;
    }
}
