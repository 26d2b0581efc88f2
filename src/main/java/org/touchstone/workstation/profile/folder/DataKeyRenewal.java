package org.touchstone.workstation.profile.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.touchstone.files.Durable;
import org.touchstone.files.FileClaim;
import org.touchstone.files.Folders;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.keys.KeyFile;
import org.touchstone.workstation.profile.keys.Secrets;
import org.touchstone.workstation.profile.lock.ProfileLock;

/**
 * Re-encrypts a profile under a new data key, so that an old {@code keys.json} opens nothing of it any more. A mark
 * file requests it; it runs at the next opening, before anything else uses the store. A complete copy is made beside
 * the store, verified and moved into place file by file; after an interruption, the next opening continues. The mark is
 * locked meanwhile, so that no other program opens the store even if the folder's lock is deleted.
 */
final class DataKeyRenewal {
    /** The files to be moved into place; the keys last, as everywhere. */
    private static final List<String> NEW = List.of("store.db", "segments", "head", "seal", "keys.json");
    /** Files of the old store only. */
    private static final List<String> OLD_ONLY =
            List.of("store.db-wal", "store.db-shm", "store.db-journal", "reserve", "reserve.part", "seal.tmp");

    private final Path folder;

    DataKeyRenewal(Path folder) {
        this.folder = folder;
    }

    private Path mark() {
        return folder.resolve("renew");
    }

    private Path complete() {
        return folder.resolve("renewed");
    }

    private Path unfinished() {
        return folder.resolve("renewed.part");
    }

    /** Requests a new data key at the next opening. */
    void request() throws IOException {
        if (!isDue()) {
            Durable.createFile(mark());
            Durable.syncFolder(folder);
        }
    }

    /** Whether a renewal was requested and not completed. */
    boolean isDue() {
        return Files.exists(mark());
    }

    /** Withdraws the request. */
    void withdraw() throws IOException {
        Durable.remove(mark());
    }

    /** Holds a renewal against other programs until it is closed. */
    @FunctionalInterface
    interface Hold extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /**
     * Locks the mark if a renewal is due or was interrupted.
     *
     * @throws ProfileException when another program holds it
     */
    Hold hold() throws ProfileException, IOException {
        if (!isDue() && !Files.isDirectory(complete())) {
            return () -> {};
        }
        request();
        return FileClaim.take(mark()).orElseThrow(ProfileLock::inUse)::close;
    }

    /**
     * Continues an interrupted renewal: moves a complete copy into place, deletes an incomplete one. The caller holds
     * the mark.
     *
     * @return whether a complete copy was moved into place, so that no renewal is due any more
     */
    boolean settle() throws IOException {
        if (Files.isDirectory(unfinished())) {
            Folders.remove(unfinished());
        }
        if (!Files.isDirectory(complete())) {
            return false;
        }
        for (String name : OLD_ONLY) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (String name : NEW) {
            Path made = complete().resolve(name);
            if (Files.isDirectory(made) && Files.isDirectory(folder.resolve(name))) {
                Folders.remove(folder.resolve(name));
            }
            if (Files.exists(made)) {
                Files.move(
                        made,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Durable.syncFolder(folder);
        Folders.remove(complete());
        Durable.syncFolder(folder);
        return true;
    }

    /**
     * Makes the copy and moves it into place.
     *
     * @param now the present secrets
     * @param next the same with another data key
     * @param keys {@code next}, wrapped
     * @throws StoreException with one clear sentence; the profile is unchanged then
     * @throws IOException when it is unknown which of both is in place; the next opening resolves that
     */
    void run(StoreOpener stores, Secrets now, Secrets next, KeyFile keys, Progress progress) throws IOException {
        try {
            requireRoom();
            stores.renew(folder, now.dataKey(), Durable.createFolder(unfinished()), next.dataKey(), progress);
            keys.write(unfinished());
        } catch (IOException e) {
            throw new StoreException(
                    Reason.IO, "No new data key was made, because of a disk error. Nothing is lost.", e);
        } finally {
            if (!Files.exists(KeyFile.in(unfinished())) && Files.isDirectory(unfinished())) {
                Folders.remove(unfinished());
            }
        }
        Durable.moveIntoPlace(unfinished(), complete());
        settle();
    }

    /** Requires space for a second store, for the WAL of writing it, and as much again for safety. */
    private void requireRoom() throws IOException {
        long store = Files.size(folder.resolve("store.db"));
        long needed = 3 * store + (32L << 20);
        Path segments = folder.resolve("segments");
        if (Files.isDirectory(segments)) {
            try (var files = Files.newDirectoryStream(segments)) {
                for (Path file : files) {
                    needed += Files.size(file);
                }
            }
        }
        if (Files.getFileStore(folder).getUsableSpace() < needed) {
            throw new StoreException(
                    Reason.DISK_FULL,
                    "No new data key was made: it needs " + (needed >> 20)
                            + " MB of free space on this disk temporarily."
                            + " It is tried again at the next opening.");
        }
    }
}
