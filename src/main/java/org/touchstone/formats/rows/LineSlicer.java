package org.touchstone.formats.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RowReason;

/** Reads one row per line; skips blank lines. */
final class LineSlicer implements Slicer {
    private final ByteScanner scanner;
    private final int limit;

    LineSlicer(ByteScanner scanner, int limit) {
        this.scanner = scanner;
        this.limit = limit;
    }

    @Override
    public @Nullable Slice next() throws IOException {
        while (scanner.peek() != ByteScanner.END) {
            long line = scanner.line();
            RowBytes row = new RowBytes(limit);
            for (int b = scanner.read(); b != '\n' && b != ByteScanner.END; b = scanner.read()) {
                row.add(b);
            }
            if (row.overflowed()) {
                return Slice.bad(RowReason.TOO_LARGE, line);
            }
            if (!row.isBlank()) {
                return Slice.of(row.toArray(), line);
            }
        }
        return null;
    }
}
