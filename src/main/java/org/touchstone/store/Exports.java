package org.touchstone.store;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalHead;

/** The exported bundles. The next bundle of a study begins one entry after the end of the last one. */
public interface Exports {
    /** Returns the last bundle of a study. */
    Optional<ExportRecord> last(StudyId study);

    /** Returns all bundles of a study, oldest first. */
    List<ExportRecord> of(StudyId study);

    /** Returns all bundles of all studies, oldest first. */
    List<ExportRecord> all();

    /**
     * Records an export in one durable commit together with its journal entry.
     *
     * @param entry the journal entry of the export, of the bundle's study
     * @throws IllegalArgumentException when the sequence or the range does not follow the last bundle, or the entry is
     *     of another study or of none
     */
    JournalHead record(ExportRecord export, NewEntry.Noted entry);
}
