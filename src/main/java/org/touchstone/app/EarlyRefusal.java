package org.touchstone.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Looks whether the profile is in use before anything else is loaded, so that a second program ends at once. Only a
 * courtesy: what decides is the claim that follows.
 */
final class EarlyRefusal {
    private EarlyRefusal() {}

    /** Whether these arguments open a window on a profile that another program owns now. */
    static boolean applies(String[] args) {
        return folder(args).map(EarlyRefusal::isOwned).orElse(false);
    }

    /** The profile that a window would be opened on; empty when the arguments mean anything else. */
    static Optional<Path> folder(String[] args) {
        if (args.length > 0 && !args[0].equals("workstation")) {
            return Optional.empty();
        }
        Path folder = DataFolders.here().profile();
        for (int i = 1; i < args.length; i++) {
            if (args[i].startsWith("--profile=")) {
                folder = Path.of(args[i].substring("--profile=".length()));
            } else if (args[i].equals("--profile") && i + 1 < args.length) {
                folder = Path.of(args[++i]);
            } else if (args[i].equals("--pack") && i + 1 < args.length) {
                i++;
            } else if (!args[i].startsWith("--pack=")) {
                return Optional.empty();
            }
        }
        return Optional.of(folder);
    }

    private static boolean isOwned(Path folder) {
        Path file = folder.resolve("lock");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            // Whatever is wrong is told by the claim.
            return false;
        }
    }
}
