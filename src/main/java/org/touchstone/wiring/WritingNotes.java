package org.touchstone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.files.WritingNote;

/**
 * Notes of where this user's programs write, so that the next start removes what a killed one left there. They are a help, no
 * condition: a home that cannot be written to stops nothing.
 *
 * @param folder where they are; null when nothing is to be noted
 */
public record WritingNotes(@Nullable Path folder) {
    /** Notes nothing, as in tests. */
    public static final WritingNotes NONE = new WritingNotes(null);

    private static final Logger LOG = LoggerFactory.getLogger(WritingNotes.class);

    /** Those of this user. */
    public static WritingNotes ofUser() {
        return new WritingNotes(DataFolders.here().writing());
    }

    /** A note that lasts until it is closed. */
    @FunctionalInterface
    public interface Kept extends AutoCloseable {
        @Override
        void close();
    }

    /** Notes that something is being written into these folders. */
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
            // It is locked no more, so that the next start removes it.
            LOG.warn("A note of what was written could not be removed", e);
        }
    }

    /** Removes what killed programs left. */
    public void sweep() {
        if (folder != null) {
            WritingNote.sweep(folder);
        }
    }
}
