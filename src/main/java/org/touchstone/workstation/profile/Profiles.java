package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.LockedFile;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.backup.Snapshot;

/** Makes and opens profiles. */
public interface Profiles {
    /** Least length of a new passphrase, in Unicode code points. */
    int SHORTEST_PASSPHRASE = 10;

    /** A folder that belongs to this program. */
    interface Claim extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /**
     * Makes this program the only one that can use the folder, from now until the claim is closed, whether a profile is
     * open in it or not. Made when the folder does not exist.
     *
     * @param locked the file {@code lock} of the folder if this program has locked it already; taken over, and closed
     *     when the claim fails
     * @throws ProfileException when another program has it, or it is no local disk
     */
    Claim claim(Path folder, @Nullable LockedFile locked) throws ProfileException, IOException;

    /**
     * Makes a profile out of a snapshot. It opens with the passphrase that held when the snapshot was taken.
     *
     * @param folder holds no profile
     * @param progress hears bytes; may cancel, after which the next attempt begins anew
     */
    void restore(Snapshot snapshot, Path folder, Progress progress) throws ProfileException, IOException;

    /** Whether a profile lives in this folder. */
    boolean exists(Path folder);

    /**
     * Makes a profile with a new Ed25519 key, sealed by the passphrase.
     *
     * @param passphrase wiped by the callee
     * @throws ProfileException with one clear sentence
     */
    OpenProfile create(Path folder, String displayName, char[] passphrase) throws ProfileException, IOException;

    /**
     * Opens a profile and becomes its only owner.
     *
     * @param passphrase wiped by the callee
     * @throws ProfileException when the passphrase is wrong (one constant sentence), another program has the profile open,
     *     or the store is newer or broken
     */
    default OpenProfile open(Path folder, char[] passphrase) throws ProfileException, IOException {
        return open(folder, passphrase, Progress.NONE);
    }

    /**
     * Opens a profile as the other method does. A new data key that was asked for is made first, which may take minutes.
     *
     * @param progress hears how far that is, and nothing otherwise; may cancel it, after which the profile opens as it was
     */
    OpenProfile open(Path folder, char[] passphrase, Progress progress) throws ProfileException, IOException;
}
