package org.touchstone.store.local;

import java.nio.file.Path;
import java.util.Optional;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.tasks.Progress;

/** Work that keeps the store fast and proves that it is whole; run away from the decision path. Any thread. */
public interface Upkeep {
    /** Folds what was committed into the main file, and keeps room for when the disk is full. To be called when the annotator pauses; short. */
    void maintain();

    /**
     * Looks whether the store's file is still where it was; when not, the store becomes read-only. A matter of microseconds.
     */
    void look();

    /**
     * Writes a whole copy of the database as of one commit and forces it to the disk. Decisions may go on meanwhile.
     * Packs are not in it: their sealed files lie beside the database and never change.
     *
     * @param file must not exist yet
     */
    void copyTo(Path file);

    /**
     * Reads where the journal ends in a copy made by {@link #copyTo}, of this store at any time or of another. Nothing is
     * written, neither in the file nor beside it.
     *
     * @return empty when the copy does not open with this store's key, or is damaged
     */
    Optional<JournalHead> endOf(Path copy);

    /** Proves every entry, every derived row and every stored pack. Decisions may go on meanwhile. */
    CheckReport check(Progress progress);
}
