package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.file.Path;

/** Makes and opens profiles. */
public interface Profiles {
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
    OpenProfile open(Path folder, char[] passphrase) throws ProfileException, IOException;
}
