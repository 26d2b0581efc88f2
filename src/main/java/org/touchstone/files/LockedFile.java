package org.touchstone.files;

import java.io.RandomAccessFile;
import java.nio.channels.FileLock;

/**
 * An open file with its lock, before it is checked that the path still leads to it.
 *
 * @param file open for reading and writing
 * @param lock exclusive, on {@link #BYTE} at least
 */
public record LockedFile(RandomAccessFile file, FileLock lock) {
    /** Beyond the end of any file, so that a mandatory lock (Windows) blocks no reads. */
    public static final long BYTE = 1L << 62;
}
