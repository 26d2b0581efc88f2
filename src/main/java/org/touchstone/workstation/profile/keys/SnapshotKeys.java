package org.touchstone.workstation.profile.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.touchstone.files.Durable;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.profile.OpenProfile;

/**
 * Gives snapshots the present {@code keys.json}, so that an old passphrase opens none of them. Possible for snapshots
 * sealed under the profile's present data key; the others are counted.
 */
public final class SnapshotKeys {
    private final StoreOpener stores;
    private final Path profile;

    public SnapshotKeys(StoreOpener stores, Path profile) {
        this.stores = stores;
        this.profile = profile;
    }

    /**
     * Rewrites the keys of all these snapshots.
     *
     * @param dataKey the profile's present one
     */
    public OpenProfile.Rewrapped rewrap(List<Snapshot> snapshots, byte[] dataKey) throws IOException {
        byte[] keys = Files.readAllBytes(KeyFile.in(profile));
        int done = 0;
        int others = 0;
        for (Snapshot snapshot : snapshots) {
            Path file = KeyFile.in(snapshot.folder());
            if (Files.exists(file) && Arrays.equals(keys, Files.readAllBytes(file))) {
                continue;
            }
            if (stores.fits(snapshot.folder(), dataKey)) {
                Durable.replace(file, keys);
                done++;
            } else {
                others++;
            }
        }
        return new OpenProfile.Rewrapped(done, others);
    }
}
