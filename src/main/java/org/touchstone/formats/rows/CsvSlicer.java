package org.touchstone.formats.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.Dialect;

/**
 * Reads one row per record of RFC 4180, whose quoted cells may contain line breaks. A record with mismatched
 * quotation marks is abandoned at the end of the line on which that becomes clear: the next line may be part of it
 * and be refused as well, but records are never merged.
 */
final class CsvSlicer implements Slicer {
    private final ByteScanner scanner;
    private final int limit;
    private final Dialect dialect;

    CsvSlicer(ByteScanner scanner, int limit, Dialect dialect) {
        this.scanner = scanner;
        this.limit = limit;
        this.dialect = dialect;
    }

    @Override
    public @Nullable Slice next() throws IOException {
        while (scanner.peek() != ByteScanner.END) {
            long line = scanner.line();
            RowBytes row = new RowBytes(limit);
            RowReason problem = record(row);
            if (problem != null || row.overflowed()) {
                return Slice.bad(problem == null ? RowReason.TOO_LARGE : problem, line);
            }
            if (!isEmptyLine(row)) {
                return Slice.of(row.toArray(), line);
            }
        }
        return null;
    }

    /** Returns whether a line is empty; a record of one column may consist of spaces only. */
    private static boolean isEmptyLine(RowBytes row) {
        byte[] bytes = row.toArray();
        return bytes.length == 0 || (bytes.length == 1 && bytes[0] == '\r');
    }

    private @Nullable RowReason record(RowBytes row) throws IOException {
        boolean cellBegins = true;
        while (true) {
            int b = scanner.read();
            if (b == ByteScanner.END || b == '\n') {
                return null;
            }
            row.add(b);
            if (cellBegins && b == '"' && dialect.quotes()) {
                RowReason problem = quoted(row);
                if (problem != null) {
                    return problem;
                }
            }
            cellBegins = b == dialect.delimiter();
        }
    }

    /** Reads the rest of a quoted cell, up to its closing mark. */
    private @Nullable RowReason quoted(RowBytes row) throws IOException {
        while (true) {
            int b = scanner.read();
            if (b == ByteScanner.END) {
                return RowReason.BAD_QUOTES;
            }
            row.add(b);
            if (b == '"') {
                int after = scanner.peek();
                if (after == '"') {
                    row.add(scanner.read());
                } else if (after == dialect.delimiter() || after == '\r' || after == '\n' || after == ByteScanner.END) {
                    return null;
                } else {
                    scanner.skipLine();
                    return RowReason.BAD_QUOTES;
                }
            }
        }
    }
}
