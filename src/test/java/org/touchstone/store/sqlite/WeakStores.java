package org.touchstone.store.sqlite;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.store.sqlite.schema.Migration;
import org.touchstone.tasks.Progress;

/** Opens stores that promise less than the product does, so that rigs can show that they would notice. */
public final class WeakStores {
    private WeakStores() {}

    /** Less room than the product keeps, because rigs copy every state of a folder. */
    public static final int RESERVE = 192 * 1024;

    private static final ReservedSpace ROOM = new ReservedSpace(RESERVE, 64 * 1024, 256 * 1024);

    /** Full commits, but a log that was left behind is taken as it is. */
    public static final String BARE = "BARE";

    /**
     * The product's opener for FULL; one that differs as its name says for {@link #BARE}; otherwise one whose commits are
     * as weak as this setting of {@code synchronous}.
     */
    public static StoreOpener opener(String kind) {
        SqliteStoreOpener product = new SqliteStoreOpener(new SecureRandom(), Migration.ALL, ROOM);
        if (kind.equals("FULL")) {
            return product;
        }
        String synchronous = kind.equals(BARE) ? "FULL" : kind;
        return new StoreOpener() {
            @Override
            public void requirePlace(Path folder) {
                product.requirePlace(folder);
            }

            @Override
            public LocalStore create(Path folder, byte[] key) {
                return product.create(folder, key);
            }

            @Override
            public boolean fits(Path folder, byte[] key) {
                return product.fits(folder, key);
            }

            @Override
            public void renew(Path folder, byte[] key, Path into, byte[] newKey, Progress progress) {
                product.renew(folder, key, into, newKey, progress);
            }

            @Override
            public LocalStore open(Path folder, byte[] key) {
                try {
                    Database database = new Database(StoreFile.claim(SqliteStoreOpener.file(folder)));
                    Connection writer = database.writer();
                    try (Statement statement = writer.createStatement()) {
                        statement.execute("PRAGMA synchronous=" + synchronous);
                    }
                    return product.assemble(folder, key, database, writer, false);
                } catch (SQLException | java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
