package org.touchstone.store.jdbc;

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
final class Database implements AutoCloseable {
    private static final int IDLE_READERS = 4;
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Object checkpointing = new Object();
    private @Nullable Connection keeper;
    private volatile boolean closed;

    Database(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** A connection that writes; its durability has been verified on it. */
    Connection writer() throws SQLException {
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
    static String pragma(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** A connection that cannot change a byte of the main file. */
    static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return connect(url(file), config);
    }

    /** A connection to a database of its own that lives in memory and ends with it. */
    static Connection inMemory() throws SQLException {
        return connect("jdbc:sqlite::memory:", config());
    }

    /**
     * A connection to a copy that nobody else has yet and that is thrown away when anything fails: nothing on it is made
     * durable. It stands no failure; whoever keeps the copy syncs it.
     */
    static Connection ofCopy(Path file) throws SQLException {
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
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    /** Reads with a reader connection. */
    <T> T read(Function<Handle, T> work) {
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
    <T> T readAtOnce(Function<Handle, T> work) {
        return read(handle -> handle.inTransaction(work));
    }

    /**
     * Folds what it can of the log into the main file and waits for nobody; on a connection of its own, so that the
     * writer can commit at the same time.
     */
    void checkpoint() throws SQLException {
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
    record Log(long frames, long folded) {}

    /** Asks how far the log reaches; changes nothing. */
    Log log() throws SQLException {
        synchronized (checkpointing) {
            try (Statement statement = keeper().createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
                return new Log(Math.max(0, row.getLong(2)), Math.max(0, row.getLong(3)));
            }
        }
    }

    /** Keeps the log from being begun anew until it is closed. */
    interface Hold extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** Begins to read, and so keeps every frame that is in the log now where it is. */
    Hold hold() throws SQLException {
        Connection reader = reader(file);
        try (Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            pragma(statement, "user_version");
            return reader::close;
        } catch (SQLException e) {
            closeQuietly(reader);
            throw e;
        }
    }

    /** Writes a copy as of one commit into an empty file, on a connection of its own. */
    void copyTo(Path target) throws SQLException {
        try (Connection reader = reader(file);
                PreparedStatement copy = reader.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toAbsolutePath().toString());
            copy.execute();
        }
    }

    @Override
    public void close() {
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
     * Closes everything and leaves the log as it is: the last connection cannot write, so SQLite does not fold the log
     * when it goes, which would change the main file behind the seal.
     */
    void closeLeavingLog(Connection writer) {
        Hold last = () -> {};
        try {
            last = hold();
        } catch (SQLException e) {
            // Not to be read any more; then it is not to be folded either.
            last = () -> {};
        }
        close();
        closeQuietly(writer);
        try {
            last.close();
        } catch (SQLException e) {
            // It only read.
            return;
        }
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
            return kept != null ? kept : reader(file);
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
