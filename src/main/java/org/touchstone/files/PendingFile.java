package org.touchstone.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file being written: beside its final place, and moved there when complete, so that a file of its name is always
 * whole. Closing it before leaves nothing; after a kill the next {@link UnfinishedFiles#sweep} of the folder removes
 * it. Not thread-safe.
 */
public final class PendingFile implements AutoCloseable {
    private final Path target;
    private final Existing existing;
    private final UnfinishedFiles.Held held;
    private boolean placed;

    private PendingFile(Path target, Existing existing, UnfinishedFiles.Held held) {
        this.target = target;
        this.existing = existing;
        this.held = held;
    }

    /**
     * Begins a file.
     *
     * @param target the final path; its folder exists
     * @throws FileAlreadyExistsException when a file or link that is to be kept exists there
     * @throws IOException when it cannot be created
     */
    public static PendingFile of(Path target, Access access, Existing existing) throws IOException {
        refuseKept(target, existing);
        return new PendingFile(target, existing, UnfinishedFiles.file(Folders.of(target), access));
    }

    /** Writes a whole file; it is synced and in its place when this returns. */
    public static void write(Path target, Access access, Existing existing, byte[] content) throws IOException {
        try (PendingFile file = of(target, access, existing)) {
            file.stream().write(content);
            file.place();
        }
    }

    /** The channel for the content. Closed by {@link #close}. */
    public FileChannel channel() {
        return held.channel();
    }

    /** The same channel as an unbuffered stream; closing it is not needed. */
    public OutputStream stream() {
        return Channels.newOutputStream(held.channel());
    }

    /**
     * Syncs the content, moves the file into place and syncs its name.
     *
     * @throws FileAlreadyExistsException when a file to be kept appeared meanwhile
     */
    public void place() throws IOException {
        held.channel().force(true);
        if (existing == Existing.REPLACE) {
            replace();
        } else if (!link()) {
            refuseKept(target, existing);
            replace();
        }
        placed = true;
        Folders.sync(Folders.of(target));
    }

    /** Renames while the file is still locked, where the system allows it. */
    private void replace() throws IOException {
        try {
            Files.move(held.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            held.channel().close();
            Files.move(held.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Creating a hard link is the only step that never replaces a file; not every file system supports it. */
    private boolean link() throws IOException {
        try {
            Files.createLink(target, held.path());
        } catch (FileAlreadyExistsException e) {
            throw new FileAlreadyExistsException(target.toString());
        } catch (FileSystemException | UnsupportedOperationException e) {
            return false;
        }
        Files.deleteIfExists(held.path());
        return true;
    }

    private static void refuseKept(Path target, Existing existing) throws IOException {
        if (existing == Existing.KEEP && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    @Override
    public void close() throws IOException {
        if (!placed) {
            // Deleted before unlocking: otherwise a sweep could take it for a killed program's file.
            Files.deleteIfExists(held.path());
        }
        held.letGo();
    }
}
