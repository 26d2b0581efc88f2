package org.touchstone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.files.WritingNote;

/**
 * Records the folders that this user's programs write to, so that the next start removes what a killed program left
 * there. Best effort: a home folder that cannot be written to prevents nothing.
 *
 * @param folder of the notes; null to record nothing
 */
public record PendingWrites(@Nullable Path folder) {
    /** Records nothing; for tests. */
    public static final PendingWrites NONE = new PendingWrites(null);

    private static final Logger LOG = LoggerFactory.getLogger(PendingWrites.class);

    /** Returns the notes of the current user. */
    public static PendingWrites ofUser() {
        return new PendingWrites(DataFolders.here().writing());
    }

    /** A note that exists until it is closed. */
    @FunctionalInterface
    public interface Kept extends AutoCloseable {
        @Override
        void close();
    }

    /** Records that these folders are being written to. */
    public Kept around(List<Path> folders) {
        if (folder == null || folders.isEmpty()) {
            return () -> {};
        }
        try {
            WritingNote note = WritingNote.of(folder, folders);
            return () -> close(note);
        } catch (IOException e) {
            LOG.warn("What is being written could not be noted", e);
            return () -> {};
        }
    }

    private static void close(WritingNote note) {
        try {
            note.close();
        } catch (IOException e) {
            // It is no longer locked, so the next start removes it.
            LOG.warn("A note of what was written could not be removed", e);
        }
    }

    /** Removes what killed programs left behind. */
    public void sweep() {
        if (folder != null) {
            WritingNote.sweep(folder);
        }
    }
}
