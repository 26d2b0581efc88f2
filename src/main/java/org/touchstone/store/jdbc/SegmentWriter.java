package org.touchstone.store.jdbc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.touchstone.store.Durable;

/** Writes one segment beside its final name, sealed chunk by chunk. One thread. */
final class SegmentWriter implements AutoCloseable {
    private final Path unfinished;
    private final Path file;
    private final RandomAccessFile out;
    private final SegmentFormat format;
    private final byte[] plain = new byte[SegmentFormat.CHUNK];
    private final byte[] sealed = new byte[SegmentFormat.CHUNK + SegmentFormat.TAG];
    private int filled;
    private long chunk;

    SegmentWriter(Path file, Keys keys) throws IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Durable.createFile(unfinished);
        this.out = new RandomAccessFile(unfinished.toFile(), "rw");
        byte[] header = SegmentFormat.newHeader(keys);
        this.format = new SegmentFormat(header, keys);
        out.write(header);
    }

    /** Plain bytes written so far. */
    long length() {
        return chunk * SegmentFormat.CHUNK + filled;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full chunk is kept until more comes, because the last one is sealed as the last.
            if (filled == SegmentFormat.CHUNK) {
                flush(false);
            }
            int now = Math.min(left, SegmentFormat.CHUNK - filled);
            System.arraycopy(bytes, from, plain, filled, now);
            filled += now;
            from += now;
            left -= now;
        }
    }

    private void flush(boolean last) throws IOException {
        int bytes = format.seal(chunk, last, plain, filled, sealed);
        out.write(sealed, 0, bytes);
        chunk++;
        filled = 0;
    }

    /** Seals the end, makes file and name durable; returns the plain length. */
    long finish() throws IOException {
        long length = length();
        flush(true);
        out.getFD().sync();
        out.close();
        Durable.moveIntoPlace(unfinished, file);
        return length;
    }

    /** Removes whatever there is of it. */
    void drop() throws IOException {
        close();
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
