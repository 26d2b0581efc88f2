package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.workstation.profile.folder.FolderProfiles;

/** Profiles as the product keeps them, with a cheap derivation and without services, for rigs that open them often. */
public final class CheapProfiles {
    private static final String PASSPHRASE = "correct horse";

    private final FolderProfiles profiles;
    private @Nullable LocalStore store;

    /**
     * @param stores makes and opens the stores
     */
    public CheapProfiles(StoreOpener stores) {
        this.profiles = new FolderProfiles(
                stores, this::services, new KeyPolicy(64, 1, 4, 0), new SecureRandom(), System::nanoTime);
    }

    private ServiceFactory.Services services(ServiceFactory.Ground ground) {
        store = ground.store();
        return new NoServices(() -> {}).services();
    }

    /** The store of the profile opened last. */
    public LocalStore store() {
        return Objects.requireNonNull(store);
    }

    /** Owns the folder as a window does. */
    public Profiles.Claim claim(Path folder) throws ProfileException, IOException {
        return profiles.claim(folder, null);
    }

    /** Makes a profile. */
    public OpenProfile create(Path folder) throws ProfileException, IOException {
        return profiles.create(folder, "Dr. Osler", PASSPHRASE.toCharArray());
    }

    /** Opens one. */
    public OpenProfile open(Path folder) throws ProfileException, IOException {
        return profiles.open(folder, PASSPHRASE.toCharArray());
    }
}
