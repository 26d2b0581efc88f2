package org.touchstone.workstation.bundles;

import java.util.Iterator;
import java.util.Optional;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalFacts.ExportAbandoned;
import org.touchstone.journal.JournalFacts.ExportBegun;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.Journal;
import org.touchstone.store.StoreException;

/**
 * An export that has begun: a journal entry that fixes everything which could otherwise differ in a second attempt. A
 * bundle whose file went out before a crash, and whose export was never recorded, is thus written again byte by byte,
 * instead of a second, different bundle of the same number.
 *
 * @param lastEntry place, in the study's chain, of the entry, which is the last one that the bundle carries
 * @param facts what the bundle states
 */
record OpenExport(long lastEntry, BundleFacts facts) {
    /**
     * The entry that begins an export.
     *
     * @param place in the chain of its study, from 1
     * @param atMillis its time, milliseconds since 1970-01-01T00:00Z
     */
    record Begun(long place, long atMillis, ExportBegun facts) {
        /**
         * Reads the beginning of an export from a journal line.
         *
         * @throws StoreException when it is another entry
         */
        static Begun of(Journal.Line line) {
            if (line.facts().orElse(null) instanceof ExportBegun facts) {
                return new Begun(line.place(), line.entry().atMillis(), facts);
            }
            throw new StoreException(StoreException.Reason.DAMAGED, "The journal entry does not begin an export.");
        }

        /**
         * Whether no bundle can ever have been made of it: an old version recorded it before it checked whether a
         * bundle can state such a time.
         */
        boolean isBarren() {
            return facts.rest() == null && atMillis < 0;
        }
    }

    /**
     * Finds the entry that begins the export of this study and number, from place {@code from} on, neither completed
     * nor abandoned.
     */
    static Optional<Begun> find(Journal journal, StudyId study, long sequence, long from) {
        Optional<Begun> open = Optional.empty();
        Iterator<Journal.Line> lines =
                journal.notes(study, from, journal.head(study).seq());
        while (lines.hasNext()) {
            Journal.Line line = lines.next();
            if (line.is(JournalKind.EXPORT_BEGUN)) {
                Begun begun = Begun.of(line);
                open = begun.facts().sequence() == sequence ? Optional.of(begun) : open;
            } else if (line.is(JournalKind.EXPORT_ABANDONED)
                    && line.facts().orElseThrow() instanceof ExportAbandoned abandoned
                    && abandoned.sequence() == sequence) {
                open = Optional.empty();
            }
        }
        return open;
    }
}
