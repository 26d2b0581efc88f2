package org.touchstone.store.jdbc;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.touchstone.store.LocalStore;
import org.touchstone.store.StoreOpener;

/** Opens stores that promise less than the product does, so that rigs can show that they would notice. */
public final class WeakStores {
    private WeakStores() {}

    /** The product's opener when {@code synchronous} is FULL; otherwise one whose commits are weaker. */
    public static StoreOpener opener(String synchronous) {
        SqliteStoreOpener product = new SqliteStoreOpener(new SecureRandom());
        if (synchronous.equals("FULL")) {
            return product;
        }
        return new StoreOpener() {
            @Override
            public LocalStore create(Path folder, byte[] key) {
                return product.create(folder, key);
            }

            @Override
            public LocalStore open(Path folder, byte[] key) {
                try {
                    Database database = new Database(SqliteStoreOpener.file(folder));
                    Connection writer = database.writer();
                    try (Statement statement = writer.createStatement()) {
                        statement.execute("PRAGMA synchronous=" + synchronous);
                    }
                    return product.assemble(folder, key, database, writer);
                } catch (SQLException | java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
