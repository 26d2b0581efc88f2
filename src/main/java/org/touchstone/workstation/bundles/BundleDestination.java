package org.touchstone.workstation.bundles;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.touchstone.files.Existing;

/**
 * Where a bundle is to go.
 *
 * @param file the file to be
 * @param existing what becomes of a file of that name; replaced only where somebody agreed to it
 */
public record BundleDestination(Path file, Existing existing) {
    /** A file that must not exist. */
    public static BundleDestination fresh(Path file) {
        return new BundleDestination(file, Existing.KEEP);
    }

    /** A file that is replaced when it exists, as somebody agreed to. */
    public static BundleDestination replacing(Path file) {
        return new BundleDestination(file, Existing.REPLACE);
    }

    /** A file that a dialog was answered with: it asked about what is there now, and not about what may come. */
    public static BundleDestination agreed(Path file) {
        return new BundleDestination(file, Files.exists(file) ? Existing.REPLACE : Existing.KEEP);
    }

    /** Refuses to replace what nobody agreed to lose, before any work; {@code existing} refuses what appears later. */
    void requireFree() throws FileAlreadyExistsException {
        if (existing == Existing.KEEP && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }
}
