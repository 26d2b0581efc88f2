package org.touchstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder on its way, as {@link PendingFile} is a file: filled beside its place and put there when it is complete. It and
 * what it is given belong to its owner only (0700). Not for several threads.
 */
public final class PendingFolder implements AutoCloseable {
    private final Path target;
    private final UnfinishedFiles.Held held;
    private boolean placed;

    private PendingFolder(Path target, UnfinishedFiles.Held held) {
        this.target = target;
        this.held = held;
    }

    /**
     * Begins a folder.
     *
     * @param target the folder to be, absent or empty; the folder around it exists
     */
    public static PendingFolder of(Path target) throws IOException {
        return new PendingFolder(target, UnfinishedFiles.folder(Folders.of(target)));
    }

    /** Where the content goes. */
    public Path path() {
        return held.path();
    }

    /**
     * Forces the files that lie in the folder, and their names, to the disk, and gives the folder its name.
     *
     * @throws java.nio.file.DirectoryNotEmptyException when something was put there meanwhile
     */
    public void place() throws IOException {
        UnfinishedFiles.unlockFolder(held);
        try (Stream<Path> inside = Files.list(held.path())) {
            for (Path file : inside.toList()) {
                Durable.sync(file);
            }
        }
        Folders.sync(held.path());
        Files.deleteIfExists(target);
        Files.move(held.path(), target);
        placed = true;
        Folders.sync(Folders.of(target));
    }

    @Override
    public void close() throws IOException {
        if (!placed) {
            Folders.remove(held.path());
        }
        held.letGo();
    }
}
