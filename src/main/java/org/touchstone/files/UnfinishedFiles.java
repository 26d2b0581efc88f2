package org.touchstone.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files that are being written, and leftovers of killed programs. Each has an unguessable name and is locked while its
 * program lives, so that leftovers can be distinguished from files that another program is writing. Any thread.
 */
public final class UnfinishedFiles {
    private static final String PREFIX = ".touchstone-";
    private static final String SUFFIX = ".part";
    /**
     * Names made by the system's functions for temporary files and folders with our arguments; a folder has no
     * extension.
     */
    private static final Pattern NAME = Pattern.compile("\\.touchstone-[0-9]{1,20}(\\.part)?");
    /** The file in an unfinished folder that its program keeps locked. */
    private static final String LOCK = ".lock";
    /** A sweep may come between creating and locking a file; a second one at the same moment is unlikely. */
    private static final int TRIES = 3;

    /**
     * Names of the files that this program is writing; being random, they are unique without their folder. The system
     * releases all locks of a program on a file when the program closes any channel of it, so a sweep must not even
     * open these.
     */
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private UnfinishedFiles() {}

    /** An unfinished file or folder, locked until it is released. */
    record Held(Path path, FileChannel channel) {
        /** Unlocks it; it stays where it is. */
        void letGo() throws IOException {
            channel.close();
            OURS.remove(name(path));
        }
    }

    /** Creates an empty file with an unguessable name in a folder; never an existing one, never through a link. */
    static Held file(Path folder, Access access) throws IOException {
        for (int tries = 1; ; tries++) {
            Path made = Files.createTempFile(folder, PREFIX, SUFFIX, access.attributes(folder));
            OURS.add(name(made));
            Held held = new Held(made, open(made, made));
            if (Files.exists(made, LinkOption.NOFOLLOW_LINKS) || tries == TRIES) {
                return held;
            }
            held.letGo();
        }
    }

    /** Creates an empty folder in a folder, like {@link #file}. */
    static Held folder(Path folder) throws IOException {
        Path made = Files.createTempDirectory(folder, PREFIX, Access.ownersFolder(folder));
        OURS.add(name(made));
        Path lock = made.resolve(LOCK);
        Access.OWNER.create(lock);
        return new Held(made, open(made, lock));
    }

    /** Removes the lock of a complete folder. */
    static void unlockFolder(Held folder) throws IOException {
        folder.channel().close();
        Files.deleteIfExists(folder.path().resolve(LOCK));
    }

    private static FileChannel open(Path made, Path locked) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(locked, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel);
            return channel;
        } catch (IOException e) {
            if (channel != null) {
                channel.close();
            }
            OURS.remove(name(made));
            throw e;
        }
    }

    /** Locks are optional: where the file system has none, a sweep gets none either and leaves the file alone. */
    private static boolean lock(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Deletes what killed programs left unfinished in a folder; files being written, and files not made by this
     * package, stay. Never fails: what cannot be deleted is left for the next time.
     *
     * @return the number of files and folders deleted
     */
    public static int sweep(Path folder) {
        return sweep(folder, left -> {});
    }

    /** An action on a file before it is deleted. */
    @FunctionalInterface
    interface LastLook {
        void at(Path file) throws IOException;
    }

    /** Deletes leftovers after an action on each file; a failing action does not prevent the deletion. */
    static int sweep(Path folder, LastLook look) {
        int removed = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path each : all) {
                boolean ours = NAME.matcher(name(each)).matches() && !OURS.contains(name(each));
                removed += ours && remove(each, look) ? 1 : 0;
            }
        } catch (IOException | DirectoryIteratorException e) {
            return removed;
        }
        return removed;
    }

    private static boolean remove(Path left, LastLook look) {
        try {
            if (Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
                return removeFolder(left);
            }
            if (!Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (!lock(channel)) {
                    return false;
                }
                look.at(left);
                return Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean removeFolder(Path left) throws IOException {
        Path lock = left.resolve(LOCK);
        if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
            // Either killed before the lock was made, or just being made: only an empty one is deleted, in both cases.
            return Files.deleteIfExists(left);
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (!lock(channel)) {
                return false;
            }
        }
        Folders.remove(left);
        return true;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
