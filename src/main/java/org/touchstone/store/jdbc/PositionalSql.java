package org.touchstone.store.jdbc;

import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Takes statements as they are. All of ours are constants with question marks, and looking for named parameters in them
 * took most of the time of opening a store. Any thread.
 */
final class PositionalSql implements SqlParser {
    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        int parameters = (int) sql.chars().filter(c -> c == '?').count();
        return ParsedSql.of(sql, ParsedParameters.positional(parameters));
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        return ":" + rawName;
    }
}
