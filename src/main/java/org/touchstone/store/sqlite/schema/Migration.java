package org.touchstone.store.sqlite.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.touchstone.crypto.Sha256;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * One schema migration, forward only.
 *
 * @param version the {@code user_version} after it; steps count from 1 without gaps
 * @param name short description
 * @param sql its statements, separated by semicolons at line ends
 * @param rewriting changes sealed content after the statements, in the same transaction
 */
public record Migration(int version, String name, String sql, Rewriting rewriting) {
    /** The migrations of this version of the program. */
    public static final List<Migration> ALL = List.of(
            load(1, "first", Rewriting.NONE),
            load(2, "tip", Rewriting.NONE),
            load(3, "chains", StudyChains::build),
            load(4, "counts", Rewriting.NONE));

    /** Changes sealed content. */
    @FunctionalInterface
    interface Rewriting {
        Rewriting NONE = (writer, keys, folder) -> {};

        /**
         * Changes sealed content within the transaction of the migration.
         *
         * @throws org.touchstone.store.StoreException when the content is not what was written; the migration is rolled
         *     back
         */
        void run(Connection writer, StoreKeys keys, Path folder) throws SQLException, IOException;
    }

    /** A migration of statements alone. */
    public Migration(int version, String name, String sql) {
        this(version, name, sql, Rewriting.NONE);
    }

    /** Recorded with the migration, so that a database made by an edited one can be detected. */
    String checksum() {
        return Sha256.hex(sql.getBytes(StandardCharsets.UTF_8));
    }

    private static Migration load(int version, String name, Rewriting rewriting) {
        String number = "00" + version;
        String resource = "/db/workstation/sqlite/V" + number.substring(number.length() - 3) + "__" + name + ".sql";
        try (InputStream in = Objects.requireNonNull(Migration.class.getResourceAsStream(resource), resource)) {
            return new Migration(version, name, new String(in.readAllBytes(), StandardCharsets.UTF_8), rewriting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
