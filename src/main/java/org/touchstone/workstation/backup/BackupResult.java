package org.touchstone.workstation.backup;

import java.util.List;

/**
 * What taking a snapshot did.
 *
 * @param snapshot the new one, proved where it lies
 * @param kept the others on its chain that stay, longest first
 * @param removed what was removed, longest first; each held in full by all that were kept
 * @param apart snapshots that stay because this profile's chain does not hold them, longest first: of another line or
 *     another data key
 * @param unreadable folders that stay although their description cannot be read
 */
public record BackupResult(
        Snapshot snapshot, List<Snapshot> kept, List<Snapshot> removed, List<Snapshot> apart, int unreadable) {
    public BackupResult {
        kept = List.copyOf(kept);
        removed = List.copyOf(removed);
        apart = List.copyOf(apart);
    }
}
