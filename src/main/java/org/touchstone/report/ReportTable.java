package org.touchstone.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a report: rows of typed cells under named columns. Filled by one thread, then read by any. */
public final class ReportTable {
    private final String name;
    private final List<String> columns;
    private final List<List<ReportCell>> rows = new ArrayList<>();

    ReportTable(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column, as {@link ReportCell#of} takes them
     * @throws IllegalArgumentException if the number of cells is not that of the columns
     */
    public ReportTable row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for the columns " + columns + " of " + name);
        }
        rows.add(Arrays.stream(cells).map(ReportCell::of).toList());
        return this;
    }

    /** Its name, unique in its report. */
    public String name() {
        return name;
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The rows; each has a cell for each column. */
    public List<List<ReportCell>> rows() {
        return Collections.unmodifiableList(rows);
    }
}
