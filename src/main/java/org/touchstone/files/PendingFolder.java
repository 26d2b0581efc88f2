package org.touchstone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder being filled beside its final place and moved there when complete, like a {@link PendingFile}. It and its
 * content are accessible to their owner only (0700). Not thread-safe.
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
     * @param target the final path, absent or empty; its parent exists
     */
    public static PendingFolder of(Path target) throws IOException {
        return new PendingFolder(target, UnfinishedFiles.folder(Folders.of(target)));
    }

    /** The temporary path for the content. */
    public Path path() {
        return held.path();
    }

    /**
     * Syncs the files in the folder and their names, and moves the folder into place.
     *
     * @throws java.nio.file.DirectoryNotEmptyException when something appeared there meanwhile
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
