package org.touchstone.workstation.bundles;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.touchstone.files.Existing;

/**
 * The file that an export writes.
 *
 * @param file the new file
 * @param existing what happens to an existing file of that name; replaced only with the user's consent
 */
public record BundleDestination(Path file, Existing existing) {
    /** A file that must not exist. */
    public static BundleDestination fresh(Path file) {
        return new BundleDestination(file, Existing.KEEP);
    }

    /** A file that is replaced when it exists; the user has agreed. */
    public static BundleDestination replacing(Path file) {
        return new BundleDestination(file, Existing.REPLACE);
    }

    /** A file chosen in a dialog, which asked about a file that exists now, but not about one that appears later. */
    public static BundleDestination agreed(Path file) {
        return new BundleDestination(file, Files.exists(file) ? Existing.REPLACE : Existing.KEEP);
    }

    /**
     * Checks, before any work, that no file would be lost without consent; {@code existing} covers what appears later.
     */
    void requireFree() throws FileAlreadyExistsException {
        if (existing == Existing.KEEP && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }
}
