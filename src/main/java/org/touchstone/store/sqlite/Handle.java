package org.touchstone.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** A connection that reads, lent for one piece of work. One thread. */
public final class Handle {
    private final Connection connection;

    public Handle(Connection connection) {
        this.connection = connection;
    }

    /** A question to be asked; {@code sql} is a constant or put together from our own numbers, with question marks. */
    public Query createQuery(String sql) {
        return new Query(connection, sql);
    }

    /**
     * Asks several questions as of one commit. When the work fails, the transaction is left open: whoever lent the
     * connection gives it up.
     */
    public <T> T inTransaction(Function<Handle, T> work) {
        try {
            // The driver begins and ends the transaction with these two, and with nothing else.
            connection.setAutoCommit(false);
            T result = work.apply(this);
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
