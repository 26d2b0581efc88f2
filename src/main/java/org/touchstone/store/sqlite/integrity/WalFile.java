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
 * The bytes of SQLite's write-ahead log: a header of 32 bytes, then frames of 24 bytes and one page each
 * (<a href="https://www.sqlite.org/fileformat2.html#the_write_ahead_log">its format</a>). How many frames are committed is asked of
 * SQLite, never guessed. Any thread.
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

    /** Whether SQLite has made the file. */
    boolean exists() {
        return Files.exists(path);
    }

    /** Bytes in the file; 0 when there is none. */
    long length() throws IOException {
        return exists() ? Files.size(path) : 0;
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
     * Overwrites a part with zeros, at most {@link #SLICE} bytes of it; the file does not grow. Nobody may be writing to the
     * log.
     *
     * @return where it ended, {@code to} when nothing is left to do
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

    /** Cuts off what lies beyond so many bytes. Nobody may be writing to the log. */
    void cut(long bytes) throws IOException {
        if (length() > bytes) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(bytes);
            }
        }
    }

    /**
     * Lengthens the file with zeros, by at most {@link #SLICE} bytes; it is as long as before when that fails. Written, not
     * only reserved: a sync of what was only reserved has the file system's own records to write again. Nobody may be
     * writing to the log.
     *
     * @return how long it is now
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

    /** Forces the file to the disk. */
    void sync() throws IOException {
        Durable.sync(path);
    }
}
