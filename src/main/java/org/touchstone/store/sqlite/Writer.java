package org.touchstone.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;

/**
 * The only writing connection. A unit of work is one transaction and one sync. Any failure below SQL makes the store
 * read-only until it is opened again, because after a failed write the content of the disk is unknown. Any thread.
 */
public final class Writer {
    /** Work inside a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    private static final String HALF_DONE =
            "The program failed while it wrote; open the profile again. Nothing that was saved is lost.";

    private final ReentrantLock turn = new ReentrantLock();
    private final Connection connection;
    private final PreparedStatement begin;
    private PreparedStatement commit;
    private final Reserve reserve;
    private final StoreFile store;
    private volatile @Nullable String broken;

    public Writer(Connection connection, StoreFile store, Reserve reserve) throws SQLException {
        this.connection = connection;
        this.store = store;
        this.reserve = reserve;
        this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
        this.commit = connection.prepareStatement("COMMIT");
    }

    /** Prepares a statement that lives as long as the connection; use it inside {@link #commit} only. */
    public PreparedStatement prepare(String sql) {
        turn.lock();
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            turn.unlock();
        }
    }

    /** Closes statements that are no longer needed. */
    public void release(PreparedStatement... statements) {
        turn.lock();
        try {
            for (PreparedStatement statement : statements) {
                statement.close();
            }
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Runs the work and commits it durably. An unchecked exception or error of the work rolls back and leaves the store
     * writable; a failure after the commit leaves it read-only. When the disk is full and there is a reserve, the
     * reserve is released and the work repeated once.
     *
     * @param acknowledged runs after the commit, before any other write
     */
    public <T> T commit(Work<T> work, Consumer<? super T> acknowledged) {
        turn.lock();
        try {
            requireWritable();
            requireInPlace();
            T result = commitInReserve(work);
            // A commit to a file that is no longer in its place must not be acknowledged.
            requireInPlace();
            acknowledge(result, acknowledged);
            return result;
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Publishes the committed result to later writes; if that fails, no more writes until the store is opened
     * again.
     */
    private <T> void acknowledge(T result, Consumer<? super T> acknowledged) {
        boolean known = false;
        try {
            acknowledged.accept(result);
            known = true;
        } finally {
            if (!known) {
                broken = HALF_DONE;
            }
        }
    }

    private <T> T commitInReserve(Work<T> work) throws SQLException {
        T result = begun(work);
        try {
            committed();
            return result;
        } catch (SQLException e) {
            if (Faults.of(e).reason() != Reason.DISK_FULL || !reserve.release()) {
                throw e;
            }
        }
        rollBack();
        // The driver has closed the statement that failed.
        commit = connection.prepareStatement("COMMIT");
        result = begun(work);
        committed();
        return result;
    }

    private void committed() throws SQLException {
        try {
            commit.execute();
        } catch (RuntimeException | Error e) {
            // It is unknown whether the commit reached the disk.
            broken = HALF_DONE;
            throw e;
        }
    }

    private <T> T begun(Work<T> work) throws SQLException {
        try {
            begin.execute();
            return work.run();
        } catch (RuntimeException | Error e) {
            undo();
            throw e;
        }
    }

    /** Rolls back; if even that fails for lack of memory, the store becomes read-only. */
    private void undo() {
        boolean undone = false;
        try {
            rollBack();
            undone = true;
        } finally {
            if (!undone) {
                broken = HALF_DONE;
            }
        }
    }

    private StoreException broken(SQLException e) {
        StoreException fault = Faults.of(e);
        breakOff(fault);
        rollBack();
        return fault;
    }

    /** Runs the work and commits it durably, without using the reserve. */
    public <T> T commit(Work<T> work) {
        turn.lock();
        try {
            requireWritable();
            requireInPlace();
            T result = begun(work);
            committed();
            requireInPlace();
            return result;
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            turn.unlock();
        }
    }

    private void requireInPlace() {
        try {
            store.requireInPlace();
        } catch (StoreException e) {
            breakOff(e);
            throw e;
        }
    }

    /** Makes the store read-only when its file is no longer in its place. */
    public void look() {
        if (broken == null) {
            try {
                store.requireInPlace();
            } catch (StoreException e) {
                breakOff(e);
            }
        }
    }

    /** The disk reserve. */
    public Reserve reserve() {
        return reserve;
    }

    /** Work on files during which nothing is written. */
    @FunctionalInterface
    public interface FileWork {
        long run() throws IOException, SQLException;
    }

    /** Runs short work while no commit can run; returns its result. */
    public long inTurn(FileWork work) throws IOException, SQLException {
        turn.lock();
        try {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Makes the store read-only, as a failed commit does. */
    public void breakOff(StoreException fault) {
        broken = String.valueOf(fault.getMessage());
    }

    private void rollBack() {
        try (PreparedStatement rollback = connection.prepareStatement("ROLLBACK")) {
            rollback.execute();
        } catch (SQLException e) {
            // SQLite has already rolled back, or the connection is broken and no commit can succeed.
            return;
        }
    }

    public void requireWritable() {
        String why = broken;
        if (why != null) {
            throw new StoreException(Reason.READ_ONLY, why);
        }
    }

    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** Closes the connection after a complete checkpoint; SQLite truncates and deletes the WAL. */
    public void close() {
        turn.lock();
        try {
            broken = "The profile is closed.";
            try (PreparedStatement cut = connection.prepareStatement("PRAGMA wal_checkpoint(TRUNCATE)")) {
                cut.execute();
            } catch (SQLException e) {
                // The WAL stays and is recovered at the next opening.
                broken = String.valueOf(e.getMessage());
            }
            Database.closeQuietly(connection);
        } finally {
            turn.unlock();
        }
    }

    /** Closes the connection and leaves the WAL as it is. */
    public void closeLeavingLog(Database database) {
        turn.lock();
        try {
            if (broken == null) {
                broken = "The profile is closed.";
            }
            database.closeLeavingLog(connection);
        } finally {
            turn.unlock();
        }
    }
}
