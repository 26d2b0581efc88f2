package org.touchstone.store.sqlite.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.touchstone.files.Durable;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.StoreFile;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * Runs migrations and refuses unknown schemas. A runner of our own instead of Flyway, because only {@code user_version}
 * is read when nothing is due, and a new profile is created in milliseconds.
 */
public final class Schema {
    public static final int APPLICATION_ID = 0x54535452;

    private static final int HEADER_BYTES = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    private final List<Migration> steps;

    public Schema(List<Migration> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Refuses a newer or foreign file by its header, without changing it. */
    public void requireReadable(RandomAccessFile file) throws IOException {
        if (file.length() < HEADER_BYTES) {
            throw Faults.damaged("header");
        }
        file.seek(USER_VERSION_AT);
        requireKnown(file.readInt());
        file.seek(APPLICATION_ID_AT);
        requireOurs(file.readInt());
    }

    /** Refuses a newer or foreign database by its WAL, which may hold the newest header. */
    public void requireReadable(Connection reader) throws SQLException {
        try (Statement statement = reader.createStatement()) {
            requireKnown(Integer.parseInt(Database.pragma(statement, "user_version")));
            requireOurs(Integer.parseInt(Database.pragma(statement, "application_id")));
        }
    }

    private void requireKnown(int version) {
        if (version > steps.size()) {
            throw new StoreException(
                    Reason.NEWER,
                    "This profile was written by a newer version of Touchstone; nothing was changed. Use that version.");
        }
    }

    private static void requireOurs(int applicationId) {
        if (applicationId != APPLICATION_ID) {
            throw Faults.damaged("header");
        }
    }

    /** Creates the first schema in a new file. */
    public void create(Connection writer) throws SQLException {
        for (Migration step : steps) {
            migrate(writer, step, () -> {});
        }
        checkpoint(writer);
    }

    /** Copies the file and runs the due migrations, if any. */
    public void bringForward(Connection writer, StoreFile store, StoreKeys keys) throws SQLException, IOException {
        int version = version(writer);
        requireKnown(version);
        if (version < steps.size()) {
            // The migration invalidates what the seal proves.
            Durable.remove(store.path().resolveSibling("seal"));
            checkpoint(writer);
            keepCopy(store, version);
            for (Migration step : steps.subList(version, steps.size())) {
                migrate(
                        writer,
                        step,
                        () -> step.rewriting().run(writer, keys, store.path().resolveSibling("")));
            }
            checkpoint(writer);
        }
    }

    private static int version(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            return Integer.parseInt(Database.pragma(statement, "user_version"));
        }
    }

    private static void checkpoint(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static void keepCopy(StoreFile store, int version) throws IOException {
        Path folder = Durable.createFolder(store.path().resolveSibling("backup"));
        Path copy = folder.resolve("store-v" + version + ".db");
        Path unfinished = folder.resolve("store-v" + version + ".db.part");
        Files.deleteIfExists(unfinished);
        Durable.createFile(unfinished);
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            store.copyTo(out);
        }
        Durable.sync(unfinished);
        Durable.moveIntoPlace(unfinished, copy);
    }

    /** Work of a migration besides its statements. */
    @FunctionalInterface
    private interface Besides<E extends Exception> {
        void run() throws SQLException, E;
    }

    private static <E extends Exception> void migrate(Connection writer, Migration step, Besides<E> besides)
            throws SQLException, E {
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                apply(writer, statement, step);
                besides.run();
                statement.execute("COMMIT");
            } catch (Throwable e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static void apply(Connection writer, Statement statement, Migration step) throws SQLException {
        if (step.version() == 1) {
            statement.execute("PRAGMA application_id=" + APPLICATION_ID);
            statement.execute("CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL,"
                    + " sha256 TEXT NOT NULL)");
        }
        for (String sql : step.sql().split(";\\s*(\\n|$)", -1)) {
            if (!sql.isBlank()) {
                statement.execute(sql);
            }
        }
        statement.execute("PRAGMA user_version=" + step.version());
        try (PreparedStatement record = writer.prepareStatement("INSERT INTO migration VALUES (?, ?, ?)")) {
            record.setInt(1, step.version());
            record.setString(2, step.name());
            record.setString(3, step.checksum());
            record.executeUpdate();
        }
    }
}
