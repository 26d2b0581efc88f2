package org.touchstone.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading statement: bind, map, run once. Rows are mapped one by one while the statement is open. SQL failures are
 * thrown as {@link org.touchstone.store.StoreException}. One thread.
 */
public final class Query {
    private final Connection connection;
    private final String sql;
    private final List<@Nullable Object> values = new ArrayList<>();

    Query(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** Maps the current row to a value. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * Binds a value to a question mark; values must be bound in order.
     *
     * @param position of the question mark, from 0
     * @throws IllegalArgumentException when it is not the next one
     */
    public Query bind(int position, long value) {
        return bindNext(position, value);
    }

    /** Binds bytes without copying them. */
    public Query bind(int position, byte[] value) {
        return bindNext(position, value);
    }

    /** Binds a number, or NULL. */
    public Query bindOrNull(int position, @Nullable Long value) {
        return bindNext(position, value);
    }

    private Query bindNext(int position, @Nullable Object value) {
        if (position != values.size()) {
            throw new IllegalArgumentException("Values are bound in order");
        }
        values.add(value);
        return this;
    }

    /** Sets the mapping of rows. */
    public <T> Rows<T> map(RowMapper<T> mapper) {
        return new Rows<>(this, mapper);
    }

    /** Maps each row to its first column, a number. */
    public Rows<Long> mapToLong() {
        return map(row -> row.getLong(1));
    }

    /** The result; the method called determines its shape. */
    public static final class Rows<T> {
        private final Query query;
        private final RowMapper<T> mapper;

        private Rows(Query query, RowMapper<T> mapper) {
            this.query = query;
            this.mapper = mapper;
        }

        /** Passes every row to {@code use} as it is read. */
        public void forEach(Consumer<? super T> use) {
            try (PreparedStatement statement = query.connection.prepareStatement(query.sql)) {
                for (int i = 0; i < query.values.size(); i++) {
                    statement.setObject(i + 1, query.values.get(i));
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        use.accept(mapper.map(row));
                    }
                }
            } catch (SQLException e) {
                throw Faults.of(e);
            }
        }

        /** Returns all rows. */
        public List<T> list() {
            List<T> all = new ArrayList<>();
            forEach(all::add);
            return all;
        }

        /**
         * Returns the row, if there is one.
         *
         * @throws IllegalStateException when there are several
         */
        public Optional<T> findOne() {
            @Nullable T one = null;
            int count = 0;
            for (T each : list()) {
                one = each;
                count++;
            }
            if (count > 1) {
                throw new IllegalStateException("At most one row was expected");
            }
            return Optional.ofNullable(one);
        }

        /**
         * Returns the only row.
         *
         * @throws IllegalStateException when there is none, or several
         */
        public T one() {
            return findOne().orElseThrow(() -> new IllegalStateException("One row was expected"));
        }
    }
}
