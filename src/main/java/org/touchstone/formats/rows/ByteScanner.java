package org.touchstone.formats.rows;

import java.io.IOException;
import java.io.InputStream;

/** Bytes one at a time, with a look ahead and a count of lines. */
final class ByteScanner {
    static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long line = 1;

    ByteScanner(InputStream in) {
        this.in = in;
    }

    /** The next byte, 0 to 255, or {@link #END}; it stays. */
    int peek() throws IOException {
        if (position == filled && !fill()) {
            return END;
        }
        return buffer[position] & 0xff;
    }

    /** The next byte, 0 to 255, or {@link #END}. */
    int read() throws IOException {
        int next = peek();
        if (next != END) {
            position++;
            if (next == '\n') {
                line++;
            }
        }
        return next;
    }

    /** Skips the bytes that JSON calls white space. */
    void skipSpace() throws IOException {
        for (int next = peek(); isSpace(next); next = peek()) {
            read();
        }
    }

    /** Skips to the end of the line and past it. */
    void skipLine() throws IOException {
        for (int next = read(); next != '\n' && next != END; next = read()) {
            // The bytes of a row that was given up are of no use.
        }
    }

    /** The line that the next byte is on, from 1. */
    long line() {
        return line;
    }

    static boolean isSpace(int next) {
        return next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, BUFFER);
        position = 0;
        filled = Math.max(count, 0);
        return count > 0;
    }
}
