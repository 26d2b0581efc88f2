package org.touchstone.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;

/**
 * Connections to one database file: one writer, set up so that a commit is durable, and a pool of readers. Reads from
 * any thread.
 */
public final class Database implements AutoCloseable {
    private static final int IDLE_READERS = 4;
    private static final int BUSY_MILLIS = 10_000;

    private final StoreFile store;
    private final Path file;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Object checkpointing = new Object();
    private @Nullable Connection anchor;
    private @Nullable Connection keeper;
    private volatile boolean closed;

    /**
     * @param store must stay open as long as any connection
     */
    public Database(StoreFile store) {
        this.store = store;
        this.file = store.path();
    }

    /** The underlying file. */
    public StoreFile store() {
        return store;
    }

    /** Opens the writing connection and verifies its durability settings. */
    public Connection writer() throws SQLException {
        store.requireInPlace();
        SQLiteConfig config = config();
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        Connection connection = connect(url(file), config);
        try (Statement statement = connection.createStatement()) {
            // Checkpoints are run by Upkeep, so that no decision pays for one.
            statement.execute("PRAGMA wal_autocheckpoint=0");
            statement.execute("PRAGMA cache_size=-32768");
            requireDurable(statement);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static void requireDurable(Statement statement) throws SQLException {
        boolean durable = "wal".equals(pragma(statement, "journal_mode"))
                && Integer.parseInt(pragma(statement, "synchronous")) >= 2
                && "1".equals(pragma(statement, "foreign_keys"))
                && "2".equals(pragma(statement, "temp_store"));
        if (!durable) {
            throw new StoreException(
                    Reason.IO, "This folder cannot keep a store durably; choose a folder on a local disk.");
        }
    }

    /** Reads one setting of an open connection. */
    public static String pragma(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Opens a connection that cannot change the main file. */
    Connection reader() throws SQLException {
        // SQLite finds the file, its WAL and the WAL index by name.
        store.requireInPlace();
        return reader(file);
    }

    /** Opens the same kind of connection to a file that this process does not own. */
    public static Connection reader(Path file) throws SQLException {
        return connect(url(file), readOnly());
    }

    private static SQLiteConfig readOnly() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    /** Opens a file that is not being written, such as a snapshot on a memory stick; creates no file beside it. */
    public static Connection readerOfCopy(Path file) throws SQLException {
        SQLiteConfig config = readOnly();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return connect(url(file) + "?immutable=1", config);
    }

    /** Opens a connection to a new in-memory database, which ends with it. */
    public static Connection inMemory() throws SQLException {
        return connect("jdbc:sqlite::memory:", config());
    }

    /**
     * Opens a copy that is not in use yet and is discarded on any failure: writes are not durable until the caller
     * syncs the file.
     */
    public static Connection ofCopy(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        return connect(url(file), config);
    }

    private static Connection connect(String url, SQLiteConfig config) throws SQLException {
        return DriverManager.getConnection(url, config.toProperties());
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLIS);
        // Without this, the driver prepares and runs a query for the last row id after every insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + DatabasePath.uri(file);
    }

    /** Runs queries on a reader connection. */
    public <T> T read(Function<Handle, T> work) {
        Connection reader = lend();
        boolean sound = false;
        try {
            T result = work.apply(new Handle(reader));
            sound = true;
            return result;
        } finally {
            if (sound) {
                takeBack(reader);
            } else {
                // The connection may have an open transaction.
                closeQuietly(reader);
            }
        }
    }

    /** Runs several queries on the snapshot of one commit. */
    public <T> T readAtOnce(Function<Handle, T> work) {
        return read(handle -> handle.inTransaction(work));
    }

    /**
     * Runs a passive checkpoint: copies as many WAL frames as possible into the main file without waiting for readers.
     * Uses its own connection, so that the writer can commit meanwhile.
     */
    public void checkpoint() throws SQLException {
        synchronized (checkpointing) {
            try (Statement statement = keeper().createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
            }
        }
    }

    private Connection keeper() throws SQLException {
        Connection open = keeper;
        if (open == null) {
            open = writer();
            keeper = open;
        }
        return open;
    }

    /**
     * The state of the WAL.
     *
     * @param frames frames that are committed and synced
     * @param checkpointed frames of these already copied into the main file; 0 after a WAL recovery
     */
    public record Log(long frames, long checkpointed) {}

    /** Reads the state of the WAL without changing anything. */
    public Log log() throws SQLException {
        synchronized (checkpointing) {
            try (Statement statement = keeper().createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
                return new Log(Math.max(0, row.getLong(2)), Math.max(0, row.getLong(3)));
            }
        }
    }

    /** Prevents a restart of the WAL until it is closed. */
    public interface Hold extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /**
     * Opens the anchor: a reader that lives from the first connection to the last. SQLite gives up all file locks of
     * the process, including those of others on the file, once no connection that has read remains.
     */
    public Connection anchor() throws SQLException {
        synchronized (checkpointing) {
            Connection open = anchor;
            if (open == null) {
                open = reader();
                anchor = open;
                try (Statement statement = open.createStatement()) {
                    pragma(statement, "user_version");
                }
            }
            return open;
        }
    }

    /** Starts a read transaction, which keeps every frame that is now in the WAL in its place. One at a time. */
    public Hold hold() throws SQLException {
        Statement statement = anchor().createStatement();
        try {
            statement.execute("BEGIN");
            pragma(statement, "user_version");
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
        return () -> {
            try (statement) {
                statement.execute("ROLLBACK");
            }
        };
    }

    /** Writes a copy as of one commit into an empty file, on its own connection. */
    public void copyTo(Path target) throws SQLException {
        try (Connection reader = reader();
                PreparedStatement copy = reader.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, DatabasePath.uri(target));
            copy.execute();
        }
    }

    @Override
    public void close() {
        closeAllButAnchor();
        synchronized (checkpointing) {
            if (anchor != null) {
                closeQuietly(anchor);
                anchor = null;
            }
        }
    }

    private void closeAllButAnchor() {
        closed = true;
        synchronized (checkpointing) {
            if (keeper != null) {
                closeQuietly(keeper);
                keeper = null;
            }
        }
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            closeQuietly(connection);
        }
    }

    /**
     * Closes all connections and leaves the WAL as it is. The last connection is the anchor, which is read-only, so
     * SQLite neither checkpoints the WAL at close, which would change the main file without the seal, nor deletes by
     * name what may by then be the WAL of another file.
     */
    public void closeLeavingLog(Connection writer) {
        closeAllButAnchor();
        closeQuietly(writer);
        close();
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // A failure here is ignored: what was committed is on disk.
            return;
        }
    }

    private Connection lend() {
        try {
            if (closed) {
                throw new SQLException("The store is closed");
            }
            Connection kept = idle.poll();
            return kept != null ? kept : reader();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private void takeBack(Connection connection) {
        if (closed || idle.size() >= IDLE_READERS) {
            closeQuietly(connection);
        } else {
            idle.add(connection);
        }
    }
}
