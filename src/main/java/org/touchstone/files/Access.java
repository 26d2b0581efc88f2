package org.touchstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Read permissions of a new file, where the file system supports them. */
public enum Access {
    /** Readable by its owner only (0600): files with texts, keys, models or decisions. */
    OWNER("rw-------"),
    /** The user's default (0666 less the umask): pictures and figures. */
    SETTINGS("rw-rw-rw-");

    private final String permissions;

    Access(String permissions) {
        this.permissions = permissions;
    }

    /**
     * Creates an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when a file or link with that name exists
     */
    public void create(Path file) throws IOException {
        Files.createFile(file, attributes(file));
    }

    FileAttribute<?>[] attributes(Path where) {
        return of(where, permissions);
    }

    /** The attributes of a folder for its owner only (0700). */
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
