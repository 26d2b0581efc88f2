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
 * Files that are being written, and what killed programs left of them. Each has a name that nobody can guess and is locked
 * as long as its program lives, so that what a killed program left can be told from what another one is writing. Any thread.
 */
public final class UnfinishedFiles {
    private static final String PREFIX = ".touchstone-";
    private static final String SUFFIX = ".part";
    /** What the system's own makers of temporary files and folders make of these; a folder has no ending. */
    private static final Pattern NAME = Pattern.compile("\\.touchstone-[0-9]{1,20}(\\.part)?");
    /** Inside an unfinished folder: what its program keeps locked. */
    private static final String LOCK = ".lock";
    /** A sweeper may come between making a file and locking it; a second sweeper at the same moment will not. */
    private static final int TRIES = 3;

    /**
     * Names of what this program is writing; being random, they need no folder. The system gives up all locks of a program on a file as soon as the program closes any
     * channel of it, so a sweeper must not even open these.
     */
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private UnfinishedFiles() {}

    /** An unfinished file or folder, held until it is let go. */
    record Held(Path path, FileChannel channel) {
        /** Unlocks it; it stays where it is. */
        void letGo() throws IOException {
            channel.close();
            OURS.remove(name(path));
        }
    }

    /** Makes an empty file in a folder, under a name nobody can guess; never one that was there, never behind a link. */
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

    /** Makes an empty folder in a folder, as {@link #file} makes a file. */
    static Held folder(Path folder) throws IOException {
        Path made = Files.createTempDirectory(folder, PREFIX, Access.ownersFolder(folder));
        OURS.add(name(made));
        Path lock = made.resolve(LOCK);
        Access.OWNER.create(lock);
        return new Held(made, open(made, lock));
    }

    /** Removes the lock of a folder that is complete. */
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

    /** Locks are a courtesy: where the file system has none, a sweeper gets none either and leaves the file alone. */
    private static boolean lock(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Removes what killed programs left unfinished in a folder; what is being written stays, and so does all that this
     * package did not make. Never fails: what cannot be removed is left for the next time.
     *
     * @return the number of files and folders removed
     */
    public static int sweep(Path folder) {
        return sweep(folder, left -> {});
    }

    /** What is done with a file before it is removed. */
    @FunctionalInterface
    interface LastLook {
        void at(Path file) throws IOException;
    }

    /** The same, with a last look at each file; one that cannot be looked at is removed all the same. */
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
            // Killed before the lock was made, or just being made: only an empty one goes, whichever it was.
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
