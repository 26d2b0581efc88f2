package org.touchstone.workstation.transfer;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where a bundle is to go.
 *
 * @param file the file to be
 * @param replace whether a file of that name was agreed to be replaced
 */
public record Destination(Path file, boolean replace) {
    /** A file that must not exist. */
    public static Destination fresh(Path file) {
        return new Destination(file, false);
    }

    /** A file that is replaced when it exists, as somebody agreed to. */
    public static Destination replacing(Path file) {
        return new Destination(file, true);
    }

    /** A file that a dialog was answered with: it asked about what is there now, and not about what may come. */
    public static Destination agreed(Path file) {
        return new Destination(file, Files.exists(file));
    }

    /** Refuses to replace what nobody agreed to lose. */
    void requireFree() throws FileAlreadyExistsException {
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }
}
