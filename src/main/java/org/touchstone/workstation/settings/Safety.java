package org.touchstone.workstation.settings;

import org.jspecify.annotations.Nullable;

/**
 * How the annotator's work is kept from strangers and from loss.
 *
 * @param lockMinutes minutes without a key or the pointer after which the window locks; 0 for never, at most 240
 * @param backupFolder where snapshots of the profile go, or null when none are taken
 */
public record Safety(int lockMinutes, @Nullable String backupFolder) {
    /** Longest time without a sign of life, in minutes. */
    public static final int LONGEST_MINUTES = 240;

    /** As delivered: locked after ten minutes, no snapshots. */
    public static final Safety STANDARD = new Safety(10, null);

    public Safety {
        if (lockMinutes < 0 || lockMinutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("The window locks after 1 to 240 minutes, or 0 for never");
        }
    }

    /** The same with another time; 0 for never. */
    public Safety withLockMinutes(int minutes) {
        return new Safety(minutes, backupFolder);
    }

    /** The same with snapshots elsewhere; null for none. */
    public Safety withBackupFolder(@Nullable String folder) {
        return new Safety(lockMinutes, folder);
    }
}
