package org.touchstone.store.jdbc;

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
 * The one connection that writes. A unit of work is one transaction and one sync; whatever goes wrong below SQL makes the
 * store read-only until it is opened again, because nobody can say what a disk holds after it refused. Any thread.
 */
final class Writer implements AutoCloseable {
    /** Work inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    private final ReentrantLock turn = new ReentrantLock();
    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private volatile @Nullable String broken;

    Writer(Connection connection) throws SQLException {
        this.connection = connection;
        this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
        this.commit = connection.prepareStatement("COMMIT");
    }

    /** A statement that lives as long as the connection; to be used inside {@link #commit} only. */
    PreparedStatement prepare(String sql) {
        turn.lock();
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw Faults.of(e);
        } finally {
            turn.unlock();
        }
    }

    /** Closes statements that are not needed any more. */
    void release(PreparedStatement... statements) {
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
     * Does the work and commits it durably. An unchecked exception of the work undoes it and leaves the store writable.
     *
     * @param acknowledged runs after the commit, before anybody else can write
     */
    <T> T commit(Work<T> work, Consumer<? super T> acknowledged) {
        turn.lock();
        try {
            requireWritable();
            T result;
            try {
                begin.execute();
                result = work.run();
            } catch (RuntimeException e) {
                rollBack();
                throw e;
            }
            commit.execute();
            acknowledged.accept(result);
            return result;
        } catch (SQLException e) {
            StoreException fault = Faults.of(e);
            broken = String.valueOf(fault.getMessage());
            rollBack();
            throw fault;
        } finally {
            turn.unlock();
        }
    }

    /** Does the work and commits it durably. */
    <T> T commit(Work<T> work) {
        return commit(work, result -> {});
    }

    private void rollBack() {
        try (PreparedStatement rollback = connection.prepareStatement("ROLLBACK")) {
            rollback.execute();
        } catch (SQLException e) {
            // SQLite has already rolled back by itself, or the connection is beyond help: then no commit succeeds
            // either.
            return;
        }
    }

    void requireWritable() {
        String why = broken;
        if (why != null) {
            throw new StoreException(Reason.READ_ONLY, why);
        }
    }

    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (broken == null) {
                broken = "The profile is closed.";
                try (PreparedStatement fold = connection.prepareStatement("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    fold.execute();
                } catch (SQLException e) {
                    // The log stays and is read at the next opening.
                    broken = String.valueOf(e.getMessage());
                }
            }
            Database.closeQuietly(connection);
        } finally {
            turn.unlock();
        }
    }
}
