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
 * Who owns which folder. A program may claim a folder for its whole life and open and close the profile in it meanwhile;
 * a folder nobody claimed is owned while its profile is open. Any thread.
 */
public final class Ownership {
    private final Map<Path, Claim> claims = new ConcurrentHashMap<>();

    /** A folder held until this is closed. */
    public interface Hold extends AutoCloseable {
        /** Puts the lock back when its file was deleted or replaced. */
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

    /** A profile that is open in a folder that is claimed. */
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

    /** A folder that is owned while its profile is open. */
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
     * Owns the folder, which exists, until the hold is closed, whether a profile is open in it or not.
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
