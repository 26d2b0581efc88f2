package org.touchstone.formats.rows;

import java.io.IOException;
import java.io.InputStream;

/** Reads bytes one at a time, with one byte of lookahead and a count of lines. */
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

    /** Returns the next byte, 0 to 255, or {@link #END}, without consuming it. */
    int peek() throws IOException {
        if (position == filled && !fill()) {
            return END;
        }
        return buffer[position] & 0xff;
    }

    /** Consumes and returns the next byte, 0 to 255, or {@link #END}. */
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

    /** Skips JSON white space. */
    void skipSpace() throws IOException {
        for (int next = peek(); isSpace(next); next = peek()) {
            read();
        }
    }

    /** Skips to the start of the next line. */
    void skipLine() throws IOException {
        for (int next = read(); next != '\n' && next != END; next = read()) {
            // The bytes of an abandoned row are not needed.
        }
    }

    /** Returns the line of the next byte, from 1. */
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
