package org.touchstone.files;

import java.io.RandomAccessFile;
import java.nio.channels.FileLock;

/**
 * An open file and the lock on it, made before it is known whether the path still leads there.
 *
 * @param file open for reading and writing
 * @param lock exclusive, on {@link #BYTE} at least
 */
public record LockedFile(RandomAccessFile file, FileLock lock) {
    /** No file reaches it, so that a lock that keeps others from reading (Windows) keeps them from nothing. */
    public static final long BYTE = 1L << 62;
}
