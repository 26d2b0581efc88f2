package org.touchstone.charts;

import java.util.List;

/**
 * The numbers of a picture as texts.
 *
 * @param columns names of the columns
 * @param rows one cell per column; at most {@link #MOST_ROWS} rows
 * @param leftOut number of rows omitted
 */
public record DataTable(List<String> columns, List<List<String>> rows, int leftOut) {
    /** Maximum number of rows; more are omitted and counted. */
    public static final int MOST_ROWS = 500;

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells");
            }
        }
    }

    /** A table without rows. */
    static DataTable empty() {
        return new DataTable(List.of(), List.of(), 0);
    }

    /** Creates a table of the first rows, up to the maximum. */
    public static DataTable of(List<String> columns, List<List<String>> rows) {
        int kept = Math.min(rows.size(), MOST_ROWS);
        return new DataTable(columns, rows.subList(0, kept), rows.size() - kept);
    }
}
