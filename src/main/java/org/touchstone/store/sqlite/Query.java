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
 * One statement that reads: bind, map, and ask for what is wanted, once. Rows are mapped one after another while the
 * statement is open. What fails in SQL is told as a {@link org.touchstone.store.StoreException}. One thread.
 */
public final class Query {
    private final Connection connection;
    private final String sql;
    private final List<@Nullable Object> values = new ArrayList<>();

    Query(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** Makes something of the row that stands under the cursor. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * Puts a value in the place of a question mark; values are bound in order.
     *
     * @param position of the question mark, from 0
     * @throws IllegalArgumentException when it is not the next one
     */
    public Query bind(int position, long value) {
        return bindNext(position, value);
    }

    /** The same for bytes, which are not copied. */
    public Query bind(int position, byte[] value) {
        return bindNext(position, value);
    }

    /** The same for a number that may be missing. */
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

    /** What each row is turned into. */
    public <T> Rows<T> map(RowMapper<T> mapper) {
        return new Rows<>(this, mapper);
    }

    /** The first column, a number. */
    public Rows<Long> mapToLong() {
        return map(row -> row.getLong(1));
    }

    /** The answer, asked for by the method that is called. */
    public static final class Rows<T> {
        private final Query query;
        private final RowMapper<T> mapper;

        private Rows(Query query, RowMapper<T> mapper) {
            this.query = query;
            this.mapper = mapper;
        }

        /** Hands every row over as it comes. */
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

        /** All rows. */
        public List<T> list() {
            List<T> all = new ArrayList<>();
            forEach(all::add);
            return all;
        }

        /**
         * The row, if there is one.
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
         * The only row.
         *
         * @throws IllegalStateException when there is none, or several
         */
        public T one() {
            return findOne().orElseThrow(() -> new IllegalStateException("One row was expected"));
        }
    }
}
