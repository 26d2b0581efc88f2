package org.touchstone.store.local;

import java.nio.file.Path;
import java.util.Optional;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.tasks.Progress;

/** Maintenance and integrity checks, run outside the path of a decision. Any thread. */
public interface Upkeep {
    /** Checkpoints the WAL and refills the disk reserve. Call when the annotator pauses; short. */
    void maintain();

    /**
     * Checks that the store's file is still in its place, and makes the store read-only when it is not. Takes
     * microseconds.
     */
    void look();

    /**
     * Writes a complete copy of the database as of one commit and syncs it. Decisions may be recorded meanwhile. Packs
     * are not included: their sealed files lie beside the database and never change.
     *
     * @param file must not exist yet
     */
    void copyTo(Path file);

    /**
     * Reads the journal head of a copy made by {@link #copyTo}, of this or another store. Writes nothing, neither to
     * the file nor beside it.
     *
     * @return empty when the copy does not open with this store's key, or is damaged
     */
    Optional<JournalHead> endOf(Path copy);

    /** Verifies every entry, every derived row and every stored pack. Decisions may be recorded meanwhile. */
    CheckReport check(Progress progress);
}
