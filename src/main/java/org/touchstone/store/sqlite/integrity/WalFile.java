package org.touchstone.store.sqlite.integrity;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.touchstone.files.Durable;

/**
 * The bytes of SQLite's write-ahead log (WAL): a header of 32 bytes, then frames of a 24-byte header and one page each
 * (<a href="https://www.sqlite.org/fileformat2.html#the_write_ahead_log">its format</a>). The number of committed
 * frames always comes from SQLite. Any thread.
 */
final class WalFile {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int SALT_AT = 16;
    private static final int SLICE = 256 * 1024;

    private final Path path;

    WalFile(Path database) {
        this.path = database.resolveSibling(database.getFileName() + "-wal");
    }

    /** Whether the file exists. */
    boolean exists() {
        return Files.exists(path);
    }

    /** Length of the file in bytes; 0 when there is none. */
    long length() throws IOException {
        return exists() ? Files.size(path) : 0;
    }

    /** Offset of the end of the first {@code frames} frames; 0 for none. */
    static long end(long frames) {
        return frames == 0 ? 0 : HEADER + frames * (FRAME_HEADER + Blocks.SIZE);
    }

    /** The two salts of the header, as one number; 0 when there is no header. */
    long salt() throws IOException {
        if (length() < HEADER) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(SALT_AT);
            return file.readLong();
        }
    }

    /** Returns the block numbers of the first {@code frames} frames, which must lie within the file. */
    Set<Long> named(long frames) throws IOException {
        Set<Long> named = new TreeSet<>();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            for (long frame = 0; frame < frames; frame++) {
                file.seek(Math.max(HEADER, end(frame)));
                // SQLite numbers pages from 1.
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
            byte[] zeros = new byte[SLICE];
            byte[] part = new byte[SLICE];
            for (int read = file.read(part); read >= 0; read = file.read(part)) {
                if (Arrays.mismatch(part, 0, read, zeros, 0, read) >= 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Overwrites at most {@link #SLICE} bytes with zeros; the file does not grow. There must be no writer to the WAL.
     *
     * @return the end of what was cleared; {@code to} when nothing remains
     */
    long clear(long from, long to) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long end = Math.min(Math.min(to, file.length()), from + SLICE);
            if (end > from) {
                file.seek(from);
                file.write(new byte[(int) (end - from)]);
            }
            return end < from + SLICE ? to : end;
        }
    }

    /** Truncates the file to {@code bytes}. There must be no writer to the WAL. */
    void cut(long bytes) throws IOException {
        if (length() > bytes) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(bytes);
            }
        }
    }

    /**
     * Extends the file with at most {@link #SLICE} bytes of zeros; keeps its length when that fails. The zeros are
     * written, because a sync of space that was only allocated writes file system metadata again. There must be no
     * writer to the WAL.
     *
     * @return the new length in bytes
     */
    long lengthen(long to) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long before = file.length();
            if (before >= to) {
                return before;
            }
            try {
                file.seek(before);
                file.write(new byte[(int) Math.min(SLICE, to - before)]);
            } catch (IOException e) {
                file.setLength(before);
                throw e;
            }
            return file.length();
        }
    }

    /** Syncs the file. */
    void sync() throws IOException {
        Durable.sync(path);
    }
}
