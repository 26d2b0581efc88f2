package org.touchstone.store.jdbc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bytes of SQLite's write-ahead log: a header of 32 bytes, then frames of 24 bytes and one page each
 * (<a href="https://www.sqlite.org/fileformat2.html#the_write_ahead_log">its format</a>). How many frames are committed is asked of
 * SQLite, never guessed. Any thread.
 */
final class LogFrames {
    /** What stays of a log that was begun anew; decisions write over it without making the file grow. */
    static final long KEPT = 4L << 20;

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int SALT_AT = 16;
    private static final int SLICE = 256 * 1024;

    private final Path path;

    LogFrames(Path database) {
        this.path = database.resolveSibling(database.getFileName() + "-wal");
    }

    /** Bytes in the file; 0 when there is none. */
    long length() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Where the frame after so many begins; 0 for none. */
    static long end(long frames) {
        return frames == 0 ? 0 : HEADER + frames * (FRAME_HEADER + Blocks.SIZE);
    }

    /** The two salts that bind frames to this header, as one number; 0 when there is no header. */
    long salt() throws IOException {
        if (length() < HEADER) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(SALT_AT);
            return file.readLong();
        }
    }

    /** The blocks that the first so many frames are for; they lie within the file. */
    Set<Long> named(long frames) throws IOException {
        Set<Long> named = new TreeSet<>();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            for (long frame = 0; frame < frames; frame++) {
                file.seek(Math.max(HEADER, end(frame)));
                // Pages are counted from 1.
                named.add((file.readInt() & 0xffffffffL) - 1);
            }
        }
        return named;
    }

    /** Whether every byte from {@code from} on is zero. */
    boolean isClearFrom(long from) throws IOException {
        if (length() <= from) {
            return true;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(from);
            byte[] part = new byte[SLICE];
            for (int read = file.read(part); read >= 0; read = file.read(part)) {
                for (int n = 0; n < read; n++) {
                    if (part[n] != 0) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /**
     * Overwrites a part with zeros, at most {@link #SLICE} bytes of it, and cuts off what lies beyond {@link #KEPT}. Nobody
     * may be writing to the log.
     *
     * @return where it ended, {@code to} when nothing is left to do
     */
    long clear(long from, long to) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long keep = Math.max(from, KEPT);
            if (file.length() > keep) {
                file.setLength(keep);
            }
            long end = Math.min(Math.min(to, file.length()), from + SLICE);
            if (end > from) {
                ByteBuffer zeros = ByteBuffer.allocate((int) (end - from));
                file.seek(from);
                file.write(zeros.array());
            }
            return end < from + SLICE ? to : end;
        }
    }
}
