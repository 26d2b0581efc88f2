package org.touchstone.formats.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.Dialect;

/**
 * One row per record of RFC 4180, whose quoted cells may hold line breaks. A record with quotation marks that do not
 * match is given up to the end of the line on which that shows: the next line may then be part of it and be refused as
 * well, but no record is ever pieced together.
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

    /** A record of one column may hold spaces only; an empty line holds none. */
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

    /** The rest of a quoted cell, up to its closing mark. */
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
