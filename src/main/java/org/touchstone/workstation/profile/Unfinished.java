package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.store.Durable;
import org.touchstone.workstation.profile.ProfileException.Reason;

/**
 * Marks a folder in which a profile is being made, so that one that was cut off is cleared away by the next attempt, and
 * a store without that mark is never touched: its keys may still be in a backup. The caller holds the folder's lock.
 */
final class Unfinished {
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

    private Unfinished() {}

    private static Path mark(Path folder) {
        return folder.resolve("creating");
    }

    /**
     * Clears away what an attempt that was cut off left behind, and marks the folder.
     *
     * @throws ProfileException when a profile lives here, or a store whose keys are missing
     */
    static void begin(Path folder) throws ProfileException, IOException {
        if (Files.exists(KeyFile.in(folder))) {
            throw new ProfileException(
                    Reason.ALREADY_EXISTS, "A profile lives in this folder already; open it or choose another.");
        }
        if (Files.exists(mark(folder))) {
            clear(folder);
        } else if (Files.exists(folder.resolve("store.db"))) {
            throw new ProfileException(
                    Reason.DAMAGED,
                    "This folder holds a store whose keys.json is missing; put that file back or choose another folder.");
        } else {
            Durable.createFile(mark(folder));
        }
        Durable.syncFolder(folder);
    }

    private static void clear(Path folder) throws IOException {
        for (String name : MADE) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Path segments = folder.resolve("segments");
        if (Files.isDirectory(segments)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(segments)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The profile is whole. */
    static void end(Path folder) throws IOException {
        if (Files.deleteIfExists(mark(folder))) {
            Durable.syncFolder(folder);
        }
    }
}
