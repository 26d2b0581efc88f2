package org.touchstone.workstation.backup;

import java.util.List;

/**
 * The result of taking a snapshot.
 *
 * @param snapshot the new snapshot, verified in its folder
 * @param kept other snapshots on its chain that stay, longest first
 * @param removed snapshots that were removed, longest first; everything in them is also in all that were kept
 * @param apart snapshots that stay because they are not on this profile's chain, longest first: of another line or
 *     another data key
 * @param unreadable number of folders that stay although their description cannot be read
 */
public record BackupResult(
        Snapshot snapshot, List<Snapshot> kept, List<Snapshot> removed, List<Snapshot> apart, int unreadable) {
    public BackupResult {
        kept = List.copyOf(kept);
        removed = List.copyOf(removed);
        apart = List.copyOf(apart);
    }
}
