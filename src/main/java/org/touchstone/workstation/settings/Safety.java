package org.touchstone.workstation.settings;

import org.jspecify.annotations.Nullable;

/**
 * Protection of the annotator's work against other people and against loss.
 *
 * @param lockMinutes minutes without keyboard or pointer input after which the window locks; 0 for never, at most 240
 * @param backupFolder where snapshots of the profile are stored, or null for none
 */
public record Safety(int lockMinutes, @Nullable String backupFolder) {
    /** Longest time without input, in minutes. */
    public static final int LONGEST_MINUTES = 240;

    /** The default: lock after ten minutes, no snapshots. */
    public static final Safety STANDARD = new Safety(10, null);

    public Safety {
        if (lockMinutes < 0 || lockMinutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("The window locks after 1 to 240 minutes, or 0 for never");
        }
    }

    /** Returns these settings with another time in minutes; 0 for never. */
    public Safety withLockMinutes(int minutes) {
        return new Safety(minutes, backupFolder);
    }

    /** Returns these settings with another snapshot folder; null for none. */
    public Safety withBackupFolder(@Nullable String folder) {
        return new Safety(lockMinutes, folder);
    }
}
