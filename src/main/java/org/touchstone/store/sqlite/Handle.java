package org.touchstone.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** A reader connection, lent for one unit of work. One thread. */
public final class Handle {
    private final Connection connection;

    public Handle(Connection connection) {
        this.connection = connection;
    }

    /**
     * Creates a query. {@code sql} must be a constant or built from our own numbers, with question marks for values.
     */
    public Query createQuery(String sql) {
        return new Query(connection, sql);
    }

    /**
     * Runs several queries on the snapshot of one commit. When the work fails, the transaction stays open and the
     * lender closes the connection.
     */
    public <T> T inTransaction(Function<Handle, T> work) {
        try {
            // The driver begins and ends transactions only with these two calls.
            connection.setAutoCommit(false);
            T result = work.apply(this);
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
