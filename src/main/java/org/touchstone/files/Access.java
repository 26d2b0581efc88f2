package org.touchstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read a new file, where the file system knows such a thing. */
public enum Access {
    /** Its owner only (0600): whatever holds texts, keys, models or decisions. */
    OWNER("rw-------"),
    /** Whoever the user's settings allow (0666 less the umask): pictures and figures. */
    SETTINGS("rw-rw-rw-");

    private final String permissions;

    Access(String permissions) {
        this.permissions = permissions;
    }

    /**
     * Makes an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when anything has that name, a link included
     */
    public void create(Path file) throws IOException {
        Files.createFile(file, attributes(file));
    }

    FileAttribute<?>[] attributes(Path where) {
        return of(where, permissions);
    }

    /** For a folder that only its owner may enter (0700). */
    static FileAttribute<?>[] ownersFolder(Path where) {
        return of(where, "rwx------");
    }

    private static FileAttribute<?>[] of(Path where, String permissions) {
        return Folders.isPosix(where)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
