package org.touchstone.store.sqlite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.touchstone.files.FileClaim;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.local.StoreOpener;

/**
 * The database file, owned by one program: locked before any file beside it is changed and until nothing changes it any
 * more. The lock is on the file itself, because anybody can delete the file {@code lock}. All reads of it below SQLite
 * in this process use this handle; closing another handle would release SQLite's locks. Any thread.
 *
 * <p>SQLite gives up all locks of the process when its last connection closes. Therefore a connection that has read
 * stays open from the first connection to the last, and work on the file after that must begin with
 * {@link #isOursStill}.
 */
public final class StoreFile implements AutoCloseable {
    private static final int PART = 256 * 1024;

    /**
     * The byte range that SQLite locks: every connection to a database in WAL mode holds some of these locks while
     * open.
     */
    private static final long SQLITE_FIRST = 0x40000000L;

    private static final long SQLITE_BYTES = 512;

    private final Path path;
    private final FileClaim claim;

    private StoreFile(Path path, FileClaim claim) {
        this.path = path;
        this.claim = claim;
    }

    /**
     * Claims the file of a store.
     *
     * @throws StoreException with {@link Reason#IN_USE} when a program has it open
     */
    public static StoreFile claim(Path path) throws IOException {
        return new StoreFile(path, FileClaim.take(path).orElseThrow(StoreFile::inUse));
    }

    private static StoreException inUse() {
        return new StoreException(Reason.IN_USE, StoreOpener.IN_USE);
    }

    public Path path() {
        return path;
    }

    /** The open file. Its position is shared: one thread at a time. */
    public RandomAccessFile bytes() {
        return claim.file();
    }

    /** Work on the files beside the database. */
    @FunctionalInterface
    public interface FileWork {
        void run() throws IOException;
    }

    /**
     * Runs work on the files beside the database while SQLite's own locks exclude every program that uses SQLite. No
     * connection of this process may be open.
     *
     * @throws StoreException with {@link Reason#IN_USE} when a program has the database open
     */
    public void alone(FileWork work) throws IOException {
        FileLock lock = bytes().getChannel().tryLock(SQLITE_FIRST, SQLITE_BYTES, false);
        if (lock == null) {
            throw new StoreException(
                    Reason.IN_USE,
                    "Another program has the profile's store.db open, so it is not used; close that program first.");
        }
        try {
            work.run();
        } finally {
            lock.release();
        }
    }

    /**
     * Renews the lock and returns whether no other program took the file since the last connection of this process was
     * closed.
     */
    public boolean isOursStill() throws IOException {
        return claim.again();
    }

    /**
     * Checks that the path still leads to this file.
     *
     * @throws StoreException with {@link Reason#IO}
     */
    void requireInPlace() {
        if (!claim.isInPlace()) {
            throw new StoreException(
                    Reason.IO,
                    "The profile's folder was moved, or its store.db was removed or replaced, while it was open; nothing"
                            + " more is recorded. Close the profile, put the folder back as it was, then open it again.");
        }
    }

    /** Copies all bytes; there must be no writer. */
    public void copyTo(OutputStream out) throws IOException {
        RandomAccessFile in = bytes();
        in.seek(0);
        byte[] part = new byte[PART];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            out.write(part, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        claim.close();
    }
}
