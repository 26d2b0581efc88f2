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
 * Connections to one database file: a writer with the settings that make a commit durable, and readers that are kept and
 * used again. Reads from any thread.
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
     * @param store stays open for as long as any connection
     */
    public Database(StoreFile store) {
        this.store = store;
        this.file = store.path();
    }

    /** The file below. */
    public StoreFile store() {
        return store;
    }

    /** A connection that writes; its durability has been verified on it. */
    public Connection writer() throws SQLException {
        store.requireInPlace();
        SQLiteConfig config = config();
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        Connection connection = connect(url(file), config);
        try (Statement statement = connection.createStatement()) {
            // Checkpoints are Upkeep's work, so that no decision pays for one.
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

    /** One setting of a live connection. */
    public static String pragma(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** A connection that cannot change a byte of the main file. */
    Connection reader() throws SQLException {
        // A connection finds the file, its log and the index of that by their names.
        store.requireInPlace();
        return reader(file);
    }

    /** The same for a file that is not held here. */
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

    /** A connection to a file that nobody writes, such as a snapshot on a stick; it makes no file beside it. */
    public static Connection readerOfCopy(Path file) throws SQLException {
        SQLiteConfig config = readOnly();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return connect(url(file) + "?immutable=1", config);
    }

    /** A connection to a database of its own that lives in memory and ends with it. */
    public static Connection inMemory() throws SQLException {
        return connect("jdbc:sqlite::memory:", config());
    }

    /**
     * A connection to a copy that nobody else has yet and that is thrown away when anything fails: nothing on it is made
     * durable. It stands no failure; whoever keeps the copy syncs it.
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
        // Else the driver asks for the last row id, by a statement prepared anew, after every insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + DatabasePath.uri(file);
    }

    /** Reads with a reader connection. */
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
                // A transaction may be open on it.
                closeQuietly(reader);
            }
        }
    }

    /** Reads several statements as of one commit. */
    public <T> T readAtOnce(Function<Handle, T> work) {
        return read(handle -> handle.inTransaction(work));
    }

    /**
     * Folds what it can of the log into the main file and waits for nobody; on a connection of its own, so that the
     * writer can commit at the same time.
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
     * The log as it is now.
     *
     * @param frames committed and on the disk
     * @param folded of these, in the main file; 0 after the log was recovered
     */
    public record Log(long frames, long checkpointed) {}

    /** Asks how far the log reaches; changes nothing. */
    public Log log() throws SQLException {
        synchronized (checkpointing) {
            try (Statement statement = keeper().createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
                return new Log(Math.max(0, row.getLong(2)), Math.max(0, row.getLong(3)));
            }
        }
    }

    /** Keeps the log from being begun anew until it is closed. */
    public interface Hold extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /**
     * A reader that is there from the first connection on. SQLite gives up all locks of the process, those of others on
     * the file among them, as soon as no connection is left that has read.
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

    /** Begins to read, and so keeps every frame that is in the log now where it is. One at a time. */
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

    /** Writes a copy as of one commit into an empty file, on a connection of its own. */
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
     * Closes everything and leaves the log as it is: the last connection is the anchor, which cannot write, so SQLite does
     * not fold the log when it goes, which would change the main file behind the seal, nor remove by its name what may
     * be the log of another file by now.
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
            // It is given up either way; what was committed is on disk.
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
