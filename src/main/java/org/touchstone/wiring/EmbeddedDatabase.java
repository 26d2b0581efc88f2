package org.touchstone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.store.sqlite.SqliteLibrary;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;

/** What programs do with the embedded database beside opening a store. */
public final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /** Loads the database's own library, so that the first opening need not wait for it. */
    public static void warmUp() {
        SqliteStoreOpener.warmUp();
    }

    /** Puts the database's own library into a folder, so that no start has to unpack it. */
    public static void unpackLibrary(Path folder) throws IOException {
        SqliteLibrary.unpack(folder);
    }
}
