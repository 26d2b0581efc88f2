package org.touchstone.store.sqlite;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;

/**
 * Paths in the form that SQLite takes: as a URI, because the driver would parse settings after a question mark and
 * treat some prefixes as something other than a file.
 */
public final class DatabasePath {
    /** The system's path limit where SQLite has no lower one (Windows), in characters without the terminator. */
    private static final int WINDOWS = 259;

    /** SQLite's path limit on other systems, in bytes. */
    private static final int ELSEWHERE = 512;

    /** SQLite counts the longest file name beside the database as well. */
    private static final int SUFFIX = "-journal".length();

    private static final boolean IS_WINDOWS = File.separatorChar == '\\';

    private DatabasePath() {}

    /** Returns the absolute path as a URI; any character is allowed. */
    static String uri(Path file) {
        return file.toUri().toString();
    }

    /**
     * Checks that SQLite can open a path.
     *
     * @param file the database, which need not exist yet
     * @throws StoreException with {@link Reason#PATH_TOO_LONG}
     */
    public static void require(Path file) {
        Path real = real(file.toAbsolutePath().normalize());
        int length = length(real.toString());
        int most = (IS_WINDOWS ? WINDOWS : ELSEWHERE) - SUFFIX;
        if (length > most) {
            int name = length(File.separator + real.getFileName());
            throw new StoreException(
                    Reason.PATH_TOO_LONG,
                    "The path of this folder is too long for the database: it has " + (length - name)
                            + (IS_WINDOWS ? " characters" : " bytes") + ", and " + (most - name)
                            + " is the maximum. Nothing was created; choose a folder with a shorter path.");
        }
    }

    /** Resolves symbolic links in the path, as SQLite does. */
    private static Path real(Path file) {
        for (Path known = file; known != null; known = known.getParent()) {
            if (Files.exists(known)) {
                try {
                    return known.toRealPath().resolve(known.relativize(file));
                } catch (IOException e) {
                    // The opening that follows reports what is wrong.
                    return file;
                }
            }
        }
        return file;
    }

    private static int length(String path) {
        return IS_WINDOWS ? path.length() : path.getBytes(StandardCharsets.UTF_8).length;
    }
}
