package org.touchstone.store;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalHead;

/** The bundles that left. The next bundle of a study begins one entry after the last one's end. */
public interface Exports {
    /** The last bundle of a study. */
    Optional<ExportRecord> last(StudyId study);

    /** All bundles of a study, oldest first. */
    List<ExportRecord> of(StudyId study);

    /** All bundles of all studies, oldest first. */
    List<ExportRecord> all();

    /**
     * Records that a bundle left, in one durable commit together with its journal entry.
     *
     * @param entry the entry, of the bundle's study, that tells of it
     * @throws IllegalArgumentException when the sequence or the range does not follow the last bundle, or the entry is of
     *     another study or of none
     */
    JournalHead record(ExportRecord export, NewEntry.Noted entry);
}
