package org.touchstone.app;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.LockedFile;
import org.touchstone.wiring.DataFolders;

/**
 * Locks the profile before anything else is loaded, so that a second program on the same profile ends at once. The
 * lock is held until {@link #handOver()}: of several programs started together, one continues and the others are
 * refused now. Runs once per program. It avoids lambdas, streams and string concatenation because the first use of
 * each costs more time than all the rest of this class.
 */
final class EarlyRefusal {
    private static final String PROFILE = "--profile";
    private static final String PACK = "--pack";

    private static @Nullable LockedFile kept;

    private EarlyRefusal() {}

    /**
     * Returns whether these arguments open a window on a profile that another program has locked. If not, this
     * program now holds the lock.
     */
    static synchronized boolean applies(String[] args) {
        File folder = folder(args);
        return folder != null && isOwned(folder);
    }

    /** Returns the held lock for the final claim and forgets it; null if none is held. */
    static synchronized @Nullable LockedFile handOver() {
        LockedFile locked = kept;
        kept = null;
        return locked;
    }

    /** Releases the lock. Call it when the program ends. */
    static synchronized void letGo() {
        LockedFile locked = handOver();
        if (locked != null) {
            close(locked.file());
        }
    }

    /** Returns the profile folder that the window would open; null if the arguments ask for something else. */
    static @Nullable File folder(String[] args) {
        if (args.length > 0 && !args[0].equals("workstation")) {
            return null;
        }
        String folder = null;
        for (int i = 1; i < args.length; i++) {
            if (args[i].startsWith(PROFILE.concat("="))) {
                folder = args[i].substring(PROFILE.length() + 1);
            } else if (args[i].equals(PROFILE) && i + 1 < args.length) {
                folder = args[++i];
            } else if (args[i].equals(PACK) && i + 1 < args.length) {
                i++;
            } else if (!args[i].startsWith(PACK.concat("="))) {
                return null;
            }
        }
        return folder == null ? DataFolders.here().profile().toFile() : new File(folder);
    }

    private static boolean isOwned(File folder) {
        File file = new File(folder, "lock");
        if (!file.isFile()) {
            return false;
        }
        RandomAccessFile open = null;
        boolean owned = false;
        try {
            open = new RandomAccessFile(file, "rw");
            FileLock lock = open.getChannel().tryLock(LockedFile.BYTE, 1, false);
            if (lock != null) {
                kept = new LockedFile(open, lock);
                return false;
            }
            owned = true;
        } catch (OverlappingFileLockException e) {
            owned = true;
        } catch (IOException e) {
            // Any problem is reported by the claim that follows.
            owned = false;
        }
        if (open != null) {
            close(open);
        }
        return owned;
    }

    private static void close(RandomAccessFile open) {
        try {
            open.close();
        } catch (IOException e) {
            // The system closes the file when the program ends.
            return;
        }
    }
}
