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
 * A file on its way: written beside its place and put there when it is complete, so that a file of its name is always
 * whole. Closing it before leaves nothing; after a kill the next {@link UnfinishedFiles#sweep} of the folder removes it. Not for
 * several threads.
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
     * @param target the file to be; its folder exists
     * @throws FileAlreadyExistsException when there is one that is to be kept; links count
     * @throws IOException when it cannot be made
     */
    public static PendingFile of(Path target, Access access, Existing existing) throws IOException {
        refuseKept(target, existing);
        return new PendingFile(target, existing, UnfinishedFiles.file(Folders.of(target), access));
    }

    /** Writes a file at once: whole, on the disk and in its place when this returns. */
    public static void write(Path target, Access access, Existing existing, byte[] content) throws IOException {
        try (PendingFile file = of(target, access, existing)) {
            file.stream().write(content);
            file.place();
        }
    }

    /** Where the content goes. Closed by {@link #close}. */
    public FileChannel channel() {
        return held.channel();
    }

    /** The same as a stream without a buffer; closing it is not needed. */
    public OutputStream stream() {
        return Channels.newOutputStream(held.channel());
    }

    /**
     * Forces the content to the disk and gives the file its name, and that to the disk, too.
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

    /** While the file is still locked, where the system lets an open file be renamed. */
    private void replace() throws IOException {
        try {
            Files.move(held.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            held.channel().close();
            Files.move(held.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A second name for the file is the one step that never replaces; not every file system has it. */
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
            // First the name: a file that is unlocked before it is gone could be taken for one of a killed program.
            Files.deleteIfExists(held.path());
        }
        held.letGo();
    }
}
