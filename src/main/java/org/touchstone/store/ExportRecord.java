package org.touchstone.store;

import java.util.Optional;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalHead;

/**
 * An exported bundle.
 *
 * @param sequence counts the bundles of a study from 1
 * @param digest SHA-256 of the bundle's signed statement, 64 hexadecimal digits
 * @param from place of the first entry it carries, in the study's chain
 * @param to place of the last entry it carries
 * @param judgments how many judgments it carries
 * @param atMillis wall-clock time of the export, milliseconds since 1970-01-01T00:00Z
 */
public record ExportRecord(
        StudyId study, long sequence, String digest, long from, long to, long judgments, long atMillis) {
    /**
     * Checks that this bundle continues the last one without gap or overlap, and that its journal entry lies within the
     * study's chain.
     *
     * @param head the end of the study's chain
     * @param entry the journal entry of the export
     * @throws IllegalArgumentException when it does not follow the last bundle or reaches beyond the study's chain
     */
    public static void requireFollowing(
            Optional<ExportRecord> last, ExportRecord next, JournalHead head, NewEntry.Noted entry) {
        if (!next.study.equals(entry.study())) {
            throw new IllegalArgumentException("The journal entry of an export belongs to the bundle's study");
        }
        long sequence = last.map(ExportRecord::sequence).orElse(0L) + 1;
        long from = last.map(ExportRecord::to).orElse(0L) + 1;
        if (next.sequence != sequence || next.from != from || next.to < next.from || next.to > head.seq()) {
            throw new IllegalArgumentException("A bundle begins where the last one of its study ended");
        }
    }
}
