package org.touchstone.cli.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Folders;
import org.touchstone.files.PendingFolder;
import org.touchstone.formats.packing.DecisionFiles;
import org.touchstone.formats.packing.MadeDecision;
import org.touchstone.formats.packing.MadeDecisionSink;

/** Writes a folder of decisions that appears complete under its name, or not at all. */
final class DecisionFolder implements MadeDecisionSink, AutoCloseable {
    private final @Nullable Path target;
    private final @Nullable PendingFolder folder;
    private final @Nullable DecisionFiles files;
    private boolean placed;

    private DecisionFolder(@Nullable Path target, @Nullable PendingFolder folder) {
        this.target = target;
        this.folder = folder;
        this.files = folder == null ? null : new DecisionFiles(folder.path());
    }

    /**
     * @param target the folder to create, absent or empty; null if no decisions are to be written
     * @throws IOException if the folder cannot be created
     */
    static DecisionFolder open(@Nullable Path target) throws IOException {
        if (target == null) {
            return new DecisionFolder(null, null);
        }
        Path absolute = target.toAbsolutePath().normalize();
        Files.createDirectories(Folders.of(absolute));
        return new DecisionFolder(absolute, PendingFolder.of(absolute));
    }

    @Override
    public void decision(MadeDecision decision) throws IOException {
        if (files != null) {
            files.decision(decision);
        }
    }

    /** Moves the folder into place and returns the number of its files. */
    int finish() throws IOException {
        if (files == null || folder == null) {
            return 0;
        }
        files.close();
        folder.place();
        placed = true;
        return files.count();
    }

    /** Removes a folder that was already moved into place. */
    void undo() throws IOException {
        if (placed && target != null) {
            Folders.remove(target);
        }
    }

    @Override
    public void close() throws IOException {
        if (files != null && folder != null) {
            files.close();
            folder.close();
        }
    }
}
