package org.touchstone.workstation.profile.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.files.Durable;
import org.touchstone.files.FileClaim;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.ProfileException.Reason;
import org.touchstone.workstation.profile.keys.KeyFile;
import org.touchstone.workstation.profile.lock.ProfileLock;

/**
 * Marks a folder in which a profile is being made, so that one that was cut off is cleared away by the next attempt, and
 * a store without that mark is never touched: its keys may still be in a backup. Held until it is closed.
 */
final class UnfinishedProfile implements AutoCloseable {
    private static final List<String> MADE = List.of(
            "store.db",
            "store.db-wal",
            "store.db-shm",
            "store.db-journal",
            "head",
            "seal",
            "seal.tmp",
            "reserve",
            "reserve.part",
            "keys.json.tmp");

    private final Path folder;
    private final FileClaim mark;

    private UnfinishedProfile(Path folder, FileClaim mark) {
        this.folder = folder;
        this.mark = mark;
    }

    private static Path mark(Path folder) {
        return folder.resolve("creating");
    }

    /**
     * Clears away what an attempt that was cut off left behind, and marks the folder. The mark is held, so that nobody
     * clears away what this attempt makes, even if the folder's lock is deleted meanwhile.
     *
     * @throws ProfileException when a profile lives here, or what may be work whose keys are missing, or another program
     *     makes one
     */
    static UnfinishedProfile begin(Path folder) throws ProfileException, IOException {
        if (Files.exists(KeyFile.in(folder))) {
            throw new ProfileException(
                    Reason.ALREADY_EXISTS, "A profile lives in this folder already; open it or choose another.");
        }
        Path mark = mark(folder);
        boolean isCutOff = Files.exists(mark);
        StrayFiles remains = isCutOff ? StrayFiles.NONE : StrayFiles.of(folder);
        if (!isCutOff) {
            try {
                Durable.createFile(mark);
            } catch (FileAlreadyExistsException e) {
                throw ProfileLock.inUse();
            }
        }
        UnfinishedProfile begun =
                new UnfinishedProfile(folder, FileClaim.take(mark).orElseThrow(ProfileLock::inUse));
        boolean done = false;
        try {
            if (Files.exists(KeyFile.in(folder))) {
                // Another program has just made it.
                throw ProfileLock.inUse();
            }
            if (isCutOff) {
                clear(folder);
            }
            remains.clear();
            Durable.syncFolder(folder);
            done = true;
            return begun;
        } finally {
            if (!done) {
                begun.close();
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        for (String name : MADE) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Path segments = folder.resolve("segments");
        if (Files.isDirectory(segments, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(segments)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        } else {
            // A link; what it leads to is not ours.
            Files.deleteIfExists(segments);
        }
    }

    /** The profile is whole. */
    void end() throws IOException {
        // Some systems do not remove what is open. There are keys by now, so nobody clears anything away.
        mark.close();
        remove(folder);
    }

    /** To be called when a profile was opened: what was made is whole. */
    static void remove(Path folder) throws IOException {
        if (Files.deleteIfExists(mark(folder))) {
            Durable.syncFolder(folder);
        }
    }

    @Override
    public void close() throws IOException {
        mark.close();
    }
}
