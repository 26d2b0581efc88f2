package org.touchstone.tables.cells;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.tables.Dialect;

/**
 * The file format of a table.
 *
 * @param dialect of delimited text; null for JSON Lines
 * @param header whether the first record names the columns; without one they are named 1, 2, 3 ...
 */
public record TableFormat(@Nullable Dialect dialect, boolean header) {

    /**
     * Returns the format for a file name: .tsv, .jsonl, .ndjson and .json; everything else is CSV; .gz is ignored.
     */
    public static TableFormat ofName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (List.of(".jsonl", ".ndjson", ".json").stream().anyMatch(plain::endsWith)) {
            return new TableFormat(null, true);
        }
        return new TableFormat(plain.endsWith(".tsv") ? Dialect.TSV : Dialect.CSV, true);
    }
}
