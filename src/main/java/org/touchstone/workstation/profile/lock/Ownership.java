package org.touchstone.workstation.profile.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.LockedFile;
import org.touchstone.workstation.profile.ProfileException;

/**
 * Manages which folders this program owns. It may claim a folder for its whole life and open and close the profile in
 * it; an unclaimed folder is owned while its profile is open. Any thread.
 */
public final class Ownership {
    private final Map<Path, Claim> claims = new ConcurrentHashMap<>();

    /** Holds a folder until it is closed. */
    public interface Hold extends AutoCloseable {
        /** Restores the lock file when it was deleted or replaced. */
        void tend();

        @Override
        void close() throws IOException;
    }

    private final class Claim implements Hold {
        private final Path folder;
        private final ProfileLock lock;
        private final AtomicBoolean open = new AtomicBoolean();

        Claim(Path folder, ProfileLock lock) {
            this.folder = folder;
            this.lock = lock;
        }

        Hold enter() throws ProfileException {
            if (!open.compareAndSet(false, true)) {
                throw ProfileLock.inUse();
            }
            lock.tend();
            return new Entered(this);
        }

        @Override
        public void tend() {
            lock.tend();
        }

        @Override
        public void close() throws IOException {
            claims.remove(folder);
            lock.close();
        }
    }

    /** An open profile in a claimed folder. */
    private record Entered(Claim claim) implements Hold {
        @Override
        public void tend() {
            claim.tend();
        }

        @Override
        public void close() {
            claim.open.set(false);
        }
    }

    /** An unclaimed folder, owned while its profile is open. */
    private record Taken(ProfileLock lock) implements Hold {
        @Override
        public void tend() {
            lock.tend();
        }

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }

    /**
     * Owns an existing folder until the hold is closed, whether or not a profile is open in it.
     *
     * @param locked its lock file if it is locked already; taken over
     */
    public Hold claim(Path folder, @Nullable LockedFile locked) throws ProfileException, IOException {
        Claim claim = new Claim(folder.toRealPath(), ProfileLock.take(folder, locked));
        claims.put(claim.folder, claim);
        return claim;
    }

    /** Owns the folder while its profile is open. */
    public Hold take(Path folder) throws ProfileException, IOException {
        Claim claim = claims.get(folder.toRealPath());
        if (claim != null) {
            return claim.enter();
        }
        return new Taken(ProfileLock.take(folder, null));
    }
}
