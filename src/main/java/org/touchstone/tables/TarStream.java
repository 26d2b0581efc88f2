package org.touchstone.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The only file in a tar archive, as a stream. An archive of several files is refused after the first, so that a part
 * is never mistaken for the whole. Supports POSIX.1-1988 ustar with the headers that GNU and pax put before a file.
 */
final class TarStream extends InputStream {
    static final int BLOCK = 512;
    private static final int MAGIC = 257;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int KIND = 156;

    private final InputStream archive;
    private long left;
    private long padding;

    private TarStream(InputStream archive) {
        this.archive = archive;
    }

    /** Returns whether the first block of a stream is that of an archive. */
    static boolean isHead(byte[] block) {
        return block.length == BLOCK && new String(block, MAGIC, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    /**
     * Opens the file in an archive.
     *
     * @throws IOException if there is none
     */
    static InputStream open(InputStream archive) throws IOException {
        TarStream stream = new TarStream(archive);
        if (!stream.nextFile()) {
            throw new IOException("A tar archive without a file cannot be read.");
        }
        return stream;
    }

    /** Skips to the next regular file; returns false at the end of the archive. */
    private boolean nextFile() throws IOException {
        while (true) {
            byte[] head = archive.readNBytes(BLOCK);
            if (head.length < BLOCK || !isHead(head)) {
                return false;
            }
            long size = size(head);
            byte kind = head[KIND];
            if (kind == '0' || kind == 0) {
                left = size;
                padding = -size & (BLOCK - 1);
                return true;
            }
            archive.skipNBytes(size + (-size & (BLOCK - 1)));
        }
    }

    private static long size(byte[] head) throws IOException {
        String octal = new String(head, SIZE, SIZE_LENGTH, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        if (!octal.matches("[0-7]{1,12}")) {
            throw new IOException("A tar archive with a damaged head cannot be read.");
        }
        return Long.parseLong(octal, 8);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            atEnd();
            return -1;
        }
        int n = archive.read(to, offset, (int) Math.min(length, left));
        if (n < 0) {
            throw new EOFException("A tar archive ends within its file.");
        }
        left -= n;
        return n;
    }

    private void atEnd() throws IOException {
        archive.skipNBytes(padding);
        padding = 0;
        if (nextFile()) {
            throw new IOException(
                    "A tar archive of several files cannot be read; take the one that is meant out of it.");
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
