package org.touchstone.workstation.profile.lock;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Durable;
import org.touchstone.files.FileClaim;
import org.touchstone.files.LockedFile;
import org.touchstone.workstation.profile.ProfileException;

/**
 * Makes one program the only owner of a profile folder. The system releases the lock when the program ends in any way.
 * It is the first of two locks: anybody can delete this file, so the store's own file is locked as well while it is
 * open. Any thread.
 */
public final class ProfileLock implements AutoCloseable {
    private final Path file;
    private FileClaim claim;

    private ProfileLock(Path file, FileClaim claim) {
        this.file = file;
        this.claim = claim;
    }

    /**
     * Takes the lock without waiting.
     *
     * @param locked the folder's lock file if this program has locked it already; taken over without unlocking, so that
     *     no other program can take it in between, or closed when the folder has another lock file by now
     * @throws ProfileException with {@link ProfileException.Reason#IN_USE}
     */
    public static ProfileLock take(Path folder, @Nullable LockedFile locked) throws ProfileException, IOException {
        Path file = folder.toRealPath().resolve("lock");
        Optional<FileClaim> claim = locked == null ? Optional.empty() : FileClaim.takeOver(file, locked);
        if (claim.isEmpty()) {
            make(file);
            claim = FileClaim.take(file);
        }
        return new ProfileLock(file, claim.orElseThrow(ProfileLock::inUse));
    }

    private static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        // Through a dangling link, the lock would be created elsewhere.
        if (Files.isSymbolicLink(file)) {
            Files.deleteIfExists(file);
        }
        try {
            Durable.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Another program was faster; the lock decides.
            return;
        }
    }

    /**
     * Restores the lock file when it was deleted or replaced. If another program has locked the present file, that lock
     * is left alone: the store refuses that program, or admits it when the store is closed here.
     */
    synchronized void tend() {
        if (claim.isInPlace()) {
            return;
        }
        try {
            make(file);
            Optional<FileClaim> other = FileClaim.take(file);
            if (other.isPresent()) {
                FileClaim lost = claim;
                claim = other.get();
                lost.close();
            }
        } catch (IOException e) {
            // For example, the whole folder is gone, which the store reports; retried in the next pause.
            return;
        }
    }

    public static ProfileException inUse() {
        return new ProfileException(ProfileException.Reason.IN_USE, ProfileException.IN_USE);
    }

    @Override
    public synchronized void close() throws IOException {
        claim.close();
    }
}
