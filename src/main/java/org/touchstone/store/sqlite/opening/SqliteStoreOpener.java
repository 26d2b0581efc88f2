package org.touchstone.store.sqlite.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.touchstone.files.Durable;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.DatabasePath;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.Reserve;
import org.touchstone.store.sqlite.ReservedSpace;
import org.touchstone.store.sqlite.SealedColumn;
import org.touchstone.store.sqlite.StoreFile;
import org.touchstone.store.sqlite.Writer;
import org.touchstone.store.sqlite.packs.ImportCleanup;
import org.touchstone.store.sqlite.schema.Migration;
import org.touchstone.store.sqlite.schema.Schema;
import org.touchstone.store.sqlite.sealed.PackedFields;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.state.StoreHead;
import org.touchstone.store.sqlite.upkeep.ChainCheck;
import org.touchstone.tasks.Progress;

/** Creates and opens stores on SQLite. Any thread, one folder at a time. */
public final class SqliteStoreOpener implements StoreOpener {
    /** Number of chain links verified at every opening. */
    public static final int TAIL = 1000;

    private static final String MARK = "touchstone";

    private final SecureRandom random;
    private final List<Migration> migrations;
    private final ReservedSpace room;

    /**
     * @param random makes nonces and salts
     */
    public SqliteStoreOpener(SecureRandom random) {
        this(random, Migration.ALL, ReservedSpace.OURS);
    }

    /** For tests: with other migrations and less reserved space. */
    public SqliteStoreOpener(SecureRandom random, List<Migration> migrations, ReservedSpace room) {
        this.random = random;
        this.migrations = migrations;
        this.room = room;
    }

    /**
     * Loads the native library and runs one statement in memory, so that the first store opens sooner. Run it on a
     * thread that has to wait anyway. Optional; failures are ignored, because the next opening meets them again.
     */
    public static void warmUp() {
        try (Connection memory = Database.inMemory()) {
            new Handle(memory)
                    .inTransaction(handle -> handle.createQuery("SELECT ?")
                            .bind(0, 1)
                            .mapToLong()
                            .one());
        } catch (SQLException | StoreException e) {
            return;
        }
    }

    @Override
    public void requirePlace(Path folder) {
        DatabasePath.require(file(folder));
    }

    public static Path file(Path folder) {
        return folder.resolve("store.db");
    }

    @Override
    public LocalStore create(Path folder, byte[] key) {
        requirePlace(folder);
        Path file = file(folder);
        if (Files.exists(file)) {
            throw new StoreException(Reason.ALREADY_EXISTS, "This folder already contains a store.");
        }
        try {
            // Created here, so that the database and its WAL are readable by their owner only.
            Durable.createFile(file);
        } catch (IOException e) {
            throw Faults.io(e);
        }
        try {
            StoreFile store = StoreFile.claim(file);
            return begin(folder, new Database(store), key, true, writer -> {
                new Schema(migrations).create(writer);
                mark(writer, new StoreKeys(key, random));
                // Without WAL mode, SQLite releases its locks after each statement.
                if (!store.isOursStill()) {
                    throw new StoreException(Reason.IN_USE, StoreOpener.IN_USE);
                }
                Durable.syncFolder(folder);
            });
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    @Override
    public LocalStore open(Path folder, byte[] key) {
        requirePlace(folder);
        Path file = file(folder);
        if (!Files.isRegularFile(file)) {
            throw new StoreException(Reason.NOT_FOUND, "This folder contains no store.");
        }
        try {
            return openWhereRoomSeemsShort(folder, file, key);
        } catch (StoreException e) {
            if (e.reason() != Reason.DISK_FULL || !giveReserve(folder)) {
                throw e;
            }
            return openOnce(folder, file, key);
        }
    }

    /**
     * Retries once before reporting a full disk: SQLite reports the same error for a WAL index that could not grow and
     * for a disk error, which may be temporary.
     */
    private LocalStore openWhereRoomSeemsShort(Path folder, Path file, byte[] key) {
        try {
            return openOnce(folder, file, key);
        } catch (StoreException e) {
            if (e.reason() != Reason.DISK_FULL) {
                throw e;
            }
            return openOnce(folder, file, key);
        }
    }

    @Override
    public boolean fits(Path folder, byte[] key) {
        StoreKeys keys = new StoreKeys(key, random);
        try (Connection reader = Database.reader(file(folder))) {
            requireMark(new Handle(reader), keys);
            return true;
        } catch (SQLException | StoreException | IllegalArgumentException e) {
            return false;
        } finally {
            keys.wipe();
        }
    }

    @Override
    public void renew(Path folder, byte[] key, Path into, byte[] newKey, Progress progress) {
        new Renewal(this, random, progress).run(folder, key, into, newKey);
    }

    /**
     * Releases the reserve: opening itself takes disk space, at least for the WAL index, and recorded work must stay
     * readable.
     */
    private boolean giveReserve(Path folder) {
        try {
            return new Reserve(folder, room.reserve(), random).release();
        } catch (IOException e) {
            return false;
        }
    }

    private LocalStore openOnce(Path folder, Path file, byte[] key) {
        Schema schema = new Schema(migrations);
        try {
            StoreFile store = StoreFile.claim(file);
            Database database = new Database(store);
            boolean ready = false;
            try {
                schema.requireReadable(store.bytes());
                store.alone(() -> {
                    // The WAL index lives in memory; a leftover one is rebuilt and not trusted.
                    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
                    rewriteLog(file);
                });
                if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
                    schema.requireReadable(database.anchor());
                }
                ready = true;
            } finally {
                if (!ready) {
                    database.close();
                    store.close();
                }
            }
            return begin(folder, database, key, false, writer -> {
                StoreKeys keys = new StoreKeys(key, random);
                try {
                    requireMark(new Handle(writer), keys);
                    schema.bringForward(writer, store, keys);
                } finally {
                    keys.wipe();
                }
            });
        } catch (IOException e) {
            throw Faults.io(e);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /**
     * Rewrites a leftover WAL, which may hold commits that exist only in the system's page cache; see {@link
     * Durable#rewrite}.
     */
    private static void rewriteLog(Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.isRegularFile(log) && Files.size(log) > 0) {
            Durable.rewrite(log);
        }
    }

    /** The first work on the writing connection. */
    @FunctionalInterface
    private interface First {
        void with(Connection writer) throws SQLException, IOException;
    }

    private LocalStore begin(Path folder, Database database, byte[] key, boolean isNew, First first) {
        boolean done = false;
        try {
            Connection connection = database.writer();
            try {
                database.anchor();
                first.with(connection);
                LocalStore opened = assemble(folder, key, database, connection, isNew);
                done = true;
                return opened;
            } finally {
                if (!done) {
                    database.closeLeavingLog(connection);
                }
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        } catch (IOException e) {
            throw Faults.io(e);
        } catch (IllegalArgumentException e) {
            throw Faults.damaged("content");
        } finally {
            if (!done) {
                giveUp(database);
            }
        }
    }

    /** Releases the file, last of all. */
    private static void giveUp(Database database) {
        database.close();
        try {
            database.store().close();
        } catch (IOException e) {
            // The system releases it when the program ends.
            return;
        }
    }

    /** Assembles a store over a prepared writing connection. */
    public LocalStore assemble(Path folder, byte[] key, Database database, Connection connection, boolean isNew)
            throws SQLException, IOException {
        database.anchor();
        StoreKeys keys = new StoreKeys(key, random);
        database.read(handle -> {
            requireMark(handle, keys);
            return true;
        });
        Writer writer = new Writer(connection, database.store(), new Reserve(folder, room.reserve(), random));
        Core core = new Core(folder, keys, database, writer, room);
        try {
            core.begin(database.readAtOnce(handle -> proveTail(handle, keys, core.catalog())));
            Optional<StoreHead> remembered = core.remembered();
            if (remembered.isPresent()) {
                database.readAtOnce(handle -> requireNotOlder(handle, core, remembered.get()));
            }
            core.beginFiles(isNew, remembered.isEmpty());
            ImportCleanup.removeRows(core);
            ImportCleanup.removeFiles(core);
            return new SqliteStore(core);
        } catch (SQLException | IOException | RuntimeException e) {
            core.giveUp();
            throw e;
        }
    }

    private static void mark(Connection writer, StoreKeys keys) throws SQLException {
        byte[] mark = new PackedFields.Out().text(MARK).done();
        try (PreparedStatement insert =
                writer.prepareStatement("INSERT INTO setting (no, value, other, sealed) VALUES (?, 0, 0, ?)")) {
            insert.setInt(1, 1);
            insert.setBytes(2, keys.seal(SealedColumn.SETTING, 1, mark));
            insert.executeUpdate();
            insert.setInt(1, StoreHead.SETTING);
            insert.setBytes(2, StoreHead.EMPTY.seal(keys));
            insert.executeUpdate();
        }
    }

    private static void requireMark(Handle handle, StoreKeys keys) {
        byte[] sealed = handle.createQuery("SELECT sealed FROM setting WHERE no = 1")
                .map(row -> row.getBytes(1))
                .findOne()
                .orElseThrow(() -> Faults.damaged(SealedColumn.SETTING, 1));
        if (!new PackedFields.In(keys.open(SealedColumn.SETTING, 1, sealed))
                .text()
                .equals(MARK)) {
            throw Faults.damaged(SealedColumn.SETTING, 1);
        }
    }

    /** Refuses a journal that lacks the last entry recorded in the head file (rollback). */
    private static boolean requireNotOlder(Handle handle, Core core, StoreHead remembered) {
        JournalHead head = remembered.head();
        boolean holds = head.seq() <= core.head().seq()
                && new ChainCheck(core.keys(), core.catalog())
                        .before(handle, head.seq() + 1)
                        .equals(head);
        if (!holds) {
            throw new StoreException(
                    Reason.DAMAGED,
                    "The store is older than when it was last used, so recorded judgments are missing; it is not used."
                            + " If this folder is a copy that was made while the profile was open, the profile itself is"
                            + " whole: open that one, or copy it again by backup and restore. If not, the store was put"
                            + " back to an earlier state: restore the longest snapshot.");
        }
        if (!core.storeHead().isNotBehind(remembered)) {
            // No recorded judgment is missing, so work may continue; the full check reports what happened.
            core.noteOlderWork();
        }
        return true;
    }

    /** Verifies the last links of the journal and returns the store head. */
    private static StoreHead proveTail(Handle handle, StoreKeys keys, Catalog catalog) {
        ChainCheck check = new ChainCheck(keys, catalog);
        long last = ChainCheck.last(handle);
        JournalHead head = check.before(handle, Math.max(1, last - TAIL + 1));
        while (head.seq() < last) {
            head = check.page(handle, head, entry -> {});
        }
        StoreHead stored = StoreHead.read(handle, keys);
        if (!head.equals(stored.head())) {
            throw Faults.damaged("end of the journal");
        }
        return stored;
    }
}
