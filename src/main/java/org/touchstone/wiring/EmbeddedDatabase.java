package org.touchstone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.store.sqlite.SqliteLibrary;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;

/** Operations on the embedded database other than opening a store. */
public final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /** Loads the database's native library, so that the first opening need not wait for it. */
    public static void warmUp() {
        SqliteStoreOpener.warmUp();
    }

    /** Unpacks the database's native library into a folder, so that later starts need not. */
    public static void unpackLibrary(Path folder) throws IOException {
        SqliteLibrary.unpack(folder);
    }
}
