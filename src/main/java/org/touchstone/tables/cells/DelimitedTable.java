package org.touchstone.tables.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.RowLimits;

/**
 * Parses RFC 4180 in place: records are located in a large buffer and cells are returned as ranges of it. Lines may
 * end in LF, CRLF or CR; quoted cells may contain delimiters, line breaks and doubled quotation marks; a quotation
 * mark inside an unquoted cell is an ordinary character. Empty lines are skipped. Not thread-safe; a filled block is
 * independent of the table until it is returned.
 */
final class DelimitedTable implements RowSource {
    static final int BUFFER = 1 << 18;
    private static final int MORE = -1;

    private final InputStream in;
    private final String file;
    private final byte delimiter;
    private final boolean quotes;
    /** Bytes above this one never end a cell. */
    private final byte top;

    private byte[] buffer;
    private int start;
    private int filled;
    private boolean atEnd;
    private long line = 1;

    /** The cells of the current record; {@code doubled} where doubled quotation marks must be reduced. */
    private int[] from = new int[16];

    private int[] to = new int[16];
    private boolean[] doubled = new boolean[16];
    private int cells;
    private long lineBreaks;

    private int width;
    private int[] wanted = new int[0];
    /** Whether the current record is a row that no block contains yet. */
    private boolean pending;

    /** Creates a table with a buffer of this many bytes, which grows if a row is larger. */
    DelimitedTable(InputStream in, String file, Dialect dialect, int firstBuffer) {
        this.buffer = new byte[firstBuffer];
        this.in = in;
        this.file = file;
        this.delimiter = (byte) dialect.delimiter();
        this.quotes = dialect.quotes();
        this.top = (byte) Math.max(dialect.delimiter(), '\r');
    }

    /** Reads the header, or counts the columns of the first row, and finds the requested columns. */
    void begin(boolean header, List<String> columns) throws IOException {
        if (!next(true)) {
            throw new BadTableException(file, 0, "is empty");
        }
        List<String> names = header ? names() : numbers();
        width = cells;
        wanted = new int[columns.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = place(names, columns.get(i));
        }
        pending = !header;
    }

    /** Fills the block with the rows in the buffer. The block takes over the buffer and gives its own in exchange. */
    @Override
    public boolean fill(RowBlock block) throws IOException {
        block.clear();
        try {
            while (pending || next(block.rows() == 0)) {
                pending = false;
                hand(block);
            }
        } catch (BadTableException e) {
            block.endWith(e);
        }
        byte[] spare = block.exchange(buffer);
        byte[] fresh = spare.length < buffer.length ? new byte[buffer.length] : spare;
        System.arraycopy(buffer, start, fresh, 0, filled - start);
        filled -= start;
        start = 0;
        buffer = fresh;
        return !block.isEmpty();
    }

    private List<String> names() throws BadTableException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            unescape(i);
            names.add(new String(buffer, from[i], to[i] - from[i], StandardCharsets.UTF_8));
        }
        return names;
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= cells; i++) {
            numbers.add(String.valueOf(i));
        }
        return numbers;
    }

    private int place(List<String> names, String column) throws BadTableException {
        int place = names.indexOf(column);
        if (place < 0 || names.lastIndexOf(column) != place) {
            String trouble = place < 0 ? "has no column \"" : "has more than one column \"";
            throw new BadTableException(
                    file, line(), trouble + column + "\"; its columns are: " + String.join(", ", names));
        }
        return place;
    }

    private void hand(RowBlock block) throws BadTableException {
        if (cells != width) {
            throw new BadTableException(
                    file, line(), "has " + cells + (cells == 1 ? " cell" : " cells") + " instead of " + width);
        }
        block.add(line());
        for (int i = 0; i < wanted.length; i++) {
            int cell = wanted[i];
            if (doubled[cell]) {
                unescape(cell);
            }
            block.set(i, from[cell], to[cell]);
        }
    }

    /** Returns the line on which the current record begins. */
    private long line() {
        return line - lineBreaks;
    }

    /**
     * Finds the next record that is not an empty line. Returns false at the end of the file, and at the end of the
     * buffer unless more may be read into it.
     */
    private boolean next(boolean more) throws IOException {
        while (true) {
            int after = record();
            if (after == MORE) {
                if (!more) {
                    return false;
                }
                readOn();
            } else {
                boolean nothing = after == start;
                boolean emptyLine = cells == 1 && from[0] == to[0] && from[0] == start;
                start = after;
                line += lineBreaks;
                if (nothing) {
                    return false;
                }
                if (!emptyLine) {
                    return true;
                }
            }
        }
    }

    /**
     * Finds the cells of the record at {@code start}. Returns the start of the next record, or MORE if the buffer
     * ends first.
     */
    private int record() throws BadTableException {
        cells = 0;
        lineBreaks = 0;
        int at = start;
        while (true) {
            if (cells == from.length) {
                widen();
            }
            doubled[cells] = false;
            if (quotes && at < filled && buffer[at] == '"') {
                at = quoted(at);
            } else {
                from[cells] = at;
                at = plainEnd(at);
                to[cells] = at;
            }
            if (at == MORE || (at == filled && !atEnd)) {
                return MORE;
            }
            cells++;
            if (at == filled) {
                return at;
            }
            if (buffer[at] != delimiter) {
                return lineEnd(at);
            }
            at++;
        }
    }

    private int plainEnd(int at) {
        byte[] bytes = buffer;
        int end = filled;
        int p = at;
        for (; p < end; p++) {
            byte b = bytes[p];
            if (b <= top && (b == delimiter || b == '\n' || b == '\r')) {
                break;
            }
        }
        return p;
    }

    /** Returns the position after the line end at this position; MORE if it may continue beyond the buffer. */
    private int lineEnd(int at) {
        lineBreaks++;
        if (buffer[at] == '\n') {
            return at + 1;
        }
        if (at + 1 == filled && !atEnd) {
            return MORE;
        }
        return at + 1 < filled && buffer[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Parses a quoted cell. Returns the position after its closing mark, or MORE. */
    private int quoted(int at) throws BadTableException {
        int p = at + 1;
        from[cells] = p;
        while (p < filled) {
            byte b = buffer[p];
            if (b == '"') {
                if (p + 1 == filled && !atEnd) {
                    return MORE;
                }
                if (p + 1 < filled && buffer[p + 1] == '"') {
                    doubled[cells] = true;
                    p += 2;
                    continue;
                }
                to[cells] = p;
                return checkedEnd(p + 1);
            }
            lineBreaks += b == '\n' || (b == '\r' && (p + 1 >= filled || buffer[p + 1] != '\n')) ? 1 : 0;
            p++;
        }
        if (atEnd) {
            throw new BadTableException(file, line, "has a quotation mark that is never closed");
        }
        return MORE;
    }

    private int checkedEnd(int at) throws BadTableException {
        if (at < filled && buffer[at] != delimiter && buffer[at] != '\n' && buffer[at] != '\r') {
            throw new BadTableException(
                    file, line + lineBreaks, "goes on after a closing quotation mark; a mark inside a cell is doubled");
        }
        return at;
    }

    /** Replaces doubled quotation marks by single ones. */
    private void unescape(int cell) {
        if (!doubled[cell]) {
            return;
        }
        int write = from[cell];
        for (int read = from[cell]; read < to[cell]; read++) {
            buffer[write++] = buffer[read];
            read += buffer[read] == '"' ? 1 : 0;
        }
        to[cell] = write;
        doubled[cell] = false;
    }

    private void widen() {
        from = Arrays.copyOf(from, 2 * cells);
        to = Arrays.copyOf(to, 2 * cells);
        doubled = Arrays.copyOf(doubled, 2 * cells);
    }

    private void readOn() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        } else if (filled == buffer.length) {
            if (filled >= RowLimits.ROW_BYTES) {
                throw new BadTableException(
                        file, line, "begins a row larger than " + (RowLimits.ROW_BYTES >> 20) + " MiB");
            }
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int n = in.readNBytes(buffer, filled, buffer.length - filled);
        filled += n;
        atEnd = filled < buffer.length;
    }
}
