package org.touchstone.workstation.profile.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.ProfileException.Reason;

/**
 * Files in a folder that holds no profile, not even an unfinished one: files without value by themselves are deleted,
 * and a file that may be recorded work whose keys are in a backup, is named and the folder refused. The WAL of another
 * database must never lie beside a new one. The caller holds the folder's lock.
 */
final class StrayFiles {
    private static final List<String> NOTHING_BY_THEMSELVES =
            List.of("store.db-shm", "head", "seal", "seal.tmp", "reserve", "reserve.part", "keys.json.tmp");
    private static final List<String> LOGS = List.of("store.db-wal", "store.db-journal");

    /** No files to delete. */
    static final StrayFiles NONE = new StrayFiles(List.of());

    private final List<Path> worthless;

    private StrayFiles(List<Path> worthless) {
        this.worthless = worthless;
    }

    /**
     * Examines the folder without changing it.
     *
     * @throws ProfileException with one sentence that names a file that may be work
     */
    static StrayFiles of(Path folder) throws ProfileException, IOException {
        if (Files.exists(folder.resolve("store.db"))) {
            throw new ProfileException(
                    Reason.DAMAGED,
                    "This folder holds a store whose keys.json is missing; put that file back or choose another folder.");
        }
        List<Path> worthless = new ArrayList<>();
        List<String> work = new ArrayList<>();
        NOTHING_BY_THEMSELVES.forEach(name -> worthless.add(folder.resolve(name)));
        for (String name : LOGS) {
            Path log = folder.resolve(name);
            if (isEmpty(log)) {
                worthless.add(log);
            } else {
                work.add(name);
            }
        }
        Path segments = folder.resolve("segments");
        if (Files.isDirectory(segments, LinkOption.NOFOLLOW_LINKS)) {
            boolean any = false;
            try (DirectoryStream<Path> files = Files.newDirectoryStream(segments)) {
                for (Path file : files) {
                    boolean unfinished = String.valueOf(file.getFileName()).endsWith(".part")
                            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
                    any |= !unfinished;
                    worthless.add(file);
                }
            }
            if (any) {
                work.add("segments");
            }
        } else if (Files.exists(segments, LinkOption.NOFOLLOW_LINKS)) {
            work.add("segments");
        }
        if (!work.isEmpty()) {
            throw new ProfileException(
                    Reason.DAMAGED,
                    "This folder holds files of an earlier profile (" + String.join(", ", work)
                            + "), which may be work; move it away, or choose another folder.");
        }
        return new StrayFiles(worthless);
    }

    /** Deletes the files without value. Call once the folder is marked. */
    void clear() throws IOException {
        for (Path file : worthless) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isEmpty(Path file) throws IOException {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                || (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == 0);
    }
}
