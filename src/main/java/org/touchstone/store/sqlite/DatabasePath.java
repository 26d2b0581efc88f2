package org.touchstone.store.sqlite;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;

/**
 * Paths as SQLite takes them. Handed over as a URI, because the driver would read what follows a question mark as settings,
 * and other beginnings as something else than a file.
 */
public final class DatabasePath {
    /** The system's limit where SQLite has none of its own that is lower (Windows), in characters, its end mark taken off. */
    private static final int WINDOWS = 259;

    /** SQLite's own limit elsewhere, in bytes. */
    private static final int ELSEWHERE = 512;

    /** SQLite counts the longest name beside the database, too. */
    private static final int SUFFIX = "-journal".length();

    private static final boolean IS_WINDOWS = File.separatorChar == '\\';

    private DatabasePath() {}

    /** The absolute path as SQLite reads it, whatever characters it has. */
    static String uri(Path file) {
        return file.toUri().toString();
    }

    /**
     * Refuses a path that SQLite would not open.
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
                            + " is the most. Nothing was made; choose a folder with a shorter path.");
        }
    }

    /** With links on the way followed, as SQLite does. */
    private static Path real(Path file) {
        for (Path known = file; known != null; known = known.getParent()) {
            if (Files.exists(known)) {
                try {
                    return known.toRealPath().resolve(known.relativize(file));
                } catch (IOException e) {
                    // Whoever opens it says what is wrong.
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
