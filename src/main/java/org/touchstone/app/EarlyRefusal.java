package org.touchstone.app;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the profile is in use before anything else is loaded, so that a second program ends at once. Only a
 * courtesy: what decides is the claim that follows. Without lambdas, streams and texts put together, because the first of
 * each costs more than all the rest of this.
 */
final class EarlyRefusal {
    private static final String PROFILE = "--profile";
    private static final String PACK = "--pack";

    private EarlyRefusal() {}

    /** Whether these arguments open a window on a profile that another program owns now. */
    static boolean applies(String[] args) {
        File folder = folder(args);
        return folder != null && isOwned(folder);
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
        try (RandomAccessFile open = new RandomAccessFile(file, "rw");
                FileLock lock = open.getChannel().tryLock()) {
            return lock == null;
        } catch (IOException e) {
            // Whatever is wrong is told by the claim.
            return false;
        }
    }
}
