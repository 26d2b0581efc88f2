package org.touchstone.formats.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RowReason;

/**
 * Reads one row per element of the array that is the whole file. Elements are separated by counting brackets outside
 * strings, so that an element that is not JSON, or not UTF-8, does not affect its neighbours.
 */
final class ArraySlicer implements Slicer {
    private final ByteScanner scanner;
    private final int limit;
    private boolean begun;
    private boolean ended;
    private @Nullable Slice pending;

    ArraySlicer(ByteScanner scanner, int limit) {
        this.scanner = scanner;
        this.limit = limit;
    }

    @Override
    public @Nullable Slice next() throws IOException {
        if (ended) {
            Slice last = pending;
            pending = null;
            return last;
        }
        scanner.skipSpace();
        if (!begun) {
            begun = true;
            scanner.read();
            scanner.skipSpace();
            if (scanner.peek() == ']') {
                return end();
            }
        }
        return element();
    }

    private @Nullable Slice end() throws IOException {
        ended = true;
        scanner.read();
        scanner.skipSpace();
        return scanner.peek() == ByteScanner.END ? null : Slice.bad(RowReason.AFTER_THE_END, scanner.line());
    }

    private Slice element() throws IOException {
        long line = scanner.line();
        RowBytes row = new RowBytes(limit);
        int depth = 0;
        boolean inString = false;
        while (true) {
            int b = scanner.peek();
            if (b == ByteScanner.END) {
                ended = true;
                return Slice.bad(RowReason.CUT_OFF, line);
            }
            if (!inString && depth == 0 && (b == ',' || b == ']')) {
                break;
            }
            row.add(scanner.read());
            if (inString) {
                if (b == '\\' && scanner.peek() != ByteScanner.END) {
                    row.add(scanner.read());
                }
                inString = b != '"';
            } else {
                inString = b == '"';
                depth += b == '[' || b == '{' ? 1 : b == ']' || b == '}' ? -1 : 0;
            }
        }
        if (scanner.peek() == ',') {
            scanner.read();
        } else {
            pending = end();
        }
        return row.overflowed()
                ? Slice.bad(RowReason.TOO_LARGE, line)
                : row.isBlank() ? Slice.bad(RowReason.NOT_JSON, line) : Slice.of(row.toArray(), line);
    }
}
