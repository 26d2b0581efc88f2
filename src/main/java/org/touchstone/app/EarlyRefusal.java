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
 * Asks for the profile before anything else is loaded, so that a second program ends at once, and keeps it until the claim
 * that decides takes over: of many programs started at once, one goes on and the others are told now. Once per program.
 * Without lambdas, streams and texts put together, because the first of each costs more than all the rest of this.
 */
final class EarlyRefusal {
    private static final String PROFILE = "--profile";
    private static final String PACK = "--pack";

    private static @Nullable LockedFile kept;

    private EarlyRefusal() {}

    /** Whether these arguments open a window on a profile that another program owns now; if not, it is kept for us. */
    static synchronized boolean applies(String[] args) {
        File folder = folder(args);
        return folder != null && isOwned(folder);
    }

    /** What is kept, for the claim to take over; null when nothing is. */
    static synchronized @Nullable LockedFile handOver() {
        LockedFile locked = kept;
        kept = null;
        return locked;
    }

    /** To be called at the end. */
    static synchronized void letGo() {
        LockedFile locked = handOver();
        if (locked != null) {
            close(locked.file());
        }
    }

    /** The profile that a window would be opened on; null when the arguments mean anything else. */
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
            // Whatever is wrong is told by the claim.
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
            // The system closes it with the program.
            return;
        }
    }
}
