package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.LockedFile;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.Snapshot;

/** Creates and opens profiles. */
public interface Profiles {
    /** Minimum length of a new passphrase, in Unicode code points. */
    int SHORTEST_PASSPHRASE = 10;

    /** A folder reserved for this program. */
    interface Claim extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /**
     * Locks the folder for this program until the claim is closed, whether or not a profile is open in it. Creates the
     * folder when it does not exist.
     *
     * @param locked the folder's file {@code lock} if this program has locked it already; taken over, and closed when
     *     the claim fails
     * @throws ProfileException when another program has locked it, or it is not on a local disk
     */
    Claim claim(Path folder, @Nullable LockedFile locked) throws ProfileException, IOException;

    /**
     * Makes a profile from a snapshot. It opens with the passphrase of the time of the snapshot.
     *
     * @param folder holds no profile
     * @param progress receives bytes; may cancel, after which the next attempt starts again
     */
    void restore(Snapshot snapshot, Path folder, Progress progress) throws ProfileException, IOException;

    /** Whether a folder holds a profile. */
    boolean exists(Path folder);

    /**
     * Creates a profile with a new Ed25519 key, sealed under the passphrase.
     *
     * @param passphrase wiped by this method
     * @throws ProfileException with one clear sentence
     */
    OpenProfile create(Path folder, String displayName, char[] passphrase) throws ProfileException, IOException;

    /**
     * Opens a profile and locks it for this program.
     *
     * @param passphrase wiped by this method
     * @throws ProfileException when the passphrase is wrong (always the same sentence), another program has the profile
     *     open, or the store is newer or broken
     */
    default OpenProfile open(Path folder, char[] passphrase) throws ProfileException, IOException {
        return open(folder, passphrase, Progress.NONE);
    }

    /**
     * Opens a profile. A requested new data key is made first, which may take minutes.
     *
     * @param progress receives only the progress of that; may cancel it, after which the profile opens with its old key
     */
    OpenProfile open(Path folder, char[] passphrase, Progress progress) throws ProfileException, IOException;
}
