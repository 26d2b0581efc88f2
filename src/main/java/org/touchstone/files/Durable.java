package org.touchstone.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files and names that survive a power cut and are accessible to their owner only. Any thread. */
public final class Durable {
    private static final int REWRITTEN_AT_ONCE = 256 * 1024;

    private Durable() {}

    /** Creates a folder (0700) and syncs its name; leaves an existing one as it is. */
    public static Path createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder, owners(folder, "rwx------"));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
                // Another program was faster.
            }
            syncFolder(parent(folder));
        }
        return folder;
    }

    /** Creates an empty file (0600). */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, owners(file, "rw-------"));
    }

    /** Replaces a whole file: writes beside it (0600), syncs, renames over it, and syncs the name. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        createFile(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        moveIntoPlace(unfinished, file);
    }

    /** Syncs a file's content. */
    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Rewrites a file's own bytes and syncs them. After a failed sync, the system treats the lost pages as clean:
     * programs still read them until the power goes, and a later sync does not write them.
     */
    public static void rewrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer part = ByteBuffer.allocate(REWRITTEN_AT_ONCE);
            long position = 0;
            while (channel.read(part.clear(), position) > 0) {
                part.flip();
                while (part.hasRemaining()) {
                    position += channel.write(part, position);
                }
            }
            channel.force(true);
        }
    }

    /** Renames a file and syncs the new name. */
    public static void moveIntoPlace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(parent(to));
    }

    /** Syncs the names in a folder where the system supports it (Windows does not and need not). */
    public static void syncFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes a file, if it exists, and syncs the deletion. */
    public static void remove(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncFolder(parent(file));
        }
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] owners(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
