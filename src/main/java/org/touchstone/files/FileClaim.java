package org.touchstone.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Claims a file for one program against all others, even if its name changes: a lock on one byte beyond the end of
 * every file, and a check that the path leads to the file that was locked. The system releases it when the program ends
 * in any way. Any thread.
 *
 * <p>On POSIX systems a process loses all its locks on a file when it closes <em>any</em> handle of it. Therefore a
 * claimed file is opened by nothing else in this process, and read only through {@link #file}.
 */
public final class FileClaim implements AutoCloseable {
    private static final int TRIES = 8;

    /** The files that this process has claimed; a second attempt would lose the lock. */
    private static final Set<Object> HELD = ConcurrentHashMap.newKeySet();

    /** Handles of files that this process locked in another way; closing one would release that lock. */
    private static final Queue<RandomAccessFile> LEFT_OPEN = new ConcurrentLinkedQueue<>();

    private final Path path;
    private final Object key;
    private final RandomAccessFile file;
    private FileLock lock;
    private boolean isClosed;

    private FileClaim(Path path, Object key, LockedFile locked) {
        this.path = path;
        this.key = key;
        this.file = locked.file();
        this.lock = locked.lock();
    }

    /**
     * Claims an existing file without waiting.
     *
     * @return empty when this or another program has claimed it, or when it is replaced again and again
     * @throws IOException when it cannot be opened, for example because it does not exist
     */
    public static Optional<FileClaim> take(Path path) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Object key = key(path);
            if (!HELD.add(key)) {
                return Optional.empty();
            }
            FileClaim claim = null;
            try {
                RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
                FileLock lock = lock(file);
                if (lock == null) {
                    return Optional.empty();
                }
                claim = new FileClaim(path, key, new LockedFile(file, lock));
            } finally {
                if (claim == null) {
                    HELD.remove(key);
                }
            }
            if (claim.isInPlace()) {
                return Optional.of(claim);
            }
            claim.close();
        }
        return Optional.empty();
    }

    /**
     * Takes over an existing lock of this program without unlocking, so that no other program can take it in between.
     *
     * @param locked was opened at {@code path}
     * @return empty when the path leads to another file by now; {@code locked} is closed then
     */
    public static Optional<FileClaim> takeOver(Path path, LockedFile locked) throws IOException {
        Object key = Files.exists(path) ? key(path) : locked;
        FileClaim claim = new FileClaim(path, key, locked);
        if (!HELD.add(key)) {
            locked.file().close();
            return Optional.empty();
        }
        if (claim.isInPlace() && claim.leadsHere()) {
            return Optional.of(claim);
        }
        claim.close();
        return Optional.empty();
    }

    private static @Nullable FileLock lock(RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock(LockedFile.BYTE, 1, false);
            if (lock == null) {
                file.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            LEFT_OPEN.add(file);
            return null;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The open file, for all reads of it in this process. */
    public RandomAccessFile file() {
        return file;
    }

    /**
     * Whether the path still leads to this file: checks the name, not the disk. While a file is open, no other file
     * gets its number, so an equal number means the same file.
     */
    public synchronized boolean isInPlace() {
        try {
            return key.equals(key(path)) && (hasNumbers(key) || leadsHere());
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens the path again and asks the virtual machine whether it is the same file. */
    private boolean leadsHere() throws IOException {
        RandomAccessFile other = new RandomAccessFile(path.toFile(), "rw");
        boolean same = false;
        try {
            // In any case it is another file.
            other.getChannel().tryLock(LockedFile.BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            same = true;
        }
        if (same && hasNumbers(key)) {
            // Where files have numbers, closing it would release the lock.
            LEFT_OPEN.add(other);
        } else {
            other.close();
        }
        return same;
    }

    /**
     * Renews the lock after this process may have lost it by closing another handle.
     *
     * @return false when another program has locked the file meanwhile, or the path leads elsewhere
     */
    public synchronized boolean again() throws IOException {
        lock.release();
        FileLock taken = file.getChannel().tryLock(LockedFile.BYTE, 1, false);
        if (taken != null) {
            lock = taken;
        }
        return taken != null && isInPlace();
    }

    private static boolean hasNumbers(Object key) {
        return !(key instanceof Path);
    }

    /** The file's number on its disk; its path where files have none (Windows). */
    private static Object key(Path path) throws IOException {
        Object number = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return number == null ? path.toRealPath() : number;
    }

    /** Closing twice is harmless. */
    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            file.close();
        } finally {
            HELD.remove(key);
        }
    }
}
