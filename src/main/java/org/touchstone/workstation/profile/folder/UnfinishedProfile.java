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
 * Marks a folder in which a profile is being created, so that the next attempt deletes what an interrupted one left. A
 * store without this mark is never deleted: its keys may still be in a backup. Held until it is closed.
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
     * Deletes what an interrupted attempt left and marks the folder. The mark is locked, so that no other program
     * deletes this attempt's files even if the folder's lock is deleted meanwhile.
     *
     * @throws ProfileException when the folder holds a profile, or files that may be work whose keys are missing, or
     *     another program is creating a profile
     */
    static UnfinishedProfile begin(Path folder) throws ProfileException, IOException {
        if (Files.exists(KeyFile.in(folder))) {
            throw new ProfileException(
                    Reason.ALREADY_EXISTS, "This folder already contains a profile; open it or choose another folder.");
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
                // Another program has just created it.
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
            // A link; its target is not ours.
            Files.deleteIfExists(segments);
        }
    }

    /** Removes the mark: the profile is complete. */
    void end() throws IOException {
        // Some systems cannot delete an open file. The keys exist by now, so no attempt deletes anything.
        mark.close();
        remove(folder);
    }

    /** Removes a leftover mark. Call after a profile was opened, which proves that it is complete. */
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
