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
 * An export that has begun: an entry in the journal that fixes everything which would otherwise make a second try differ
 * from the first. A bundle whose file went out before a crash, and whose export was never recorded, is so written again
 * byte by byte instead of a second, different bundle of the same number.
 *
 * @param lastEntry place of the entry in the chain of its study, the last one that the bundle carries
 * @param facts what the bundle states
 */
record OpenExport(long lastEntry, BundleFacts facts) {
    /**
     * The entry that begins an export.
     *
     * @param place in the chain of its study
     * @param atMillis its time
     */
    record Begun(long place, long atMillis, ExportBegun facts) {
        /**
         * The begin of an export as the journal holds it.
         *
         * @throws StoreException when it is none
         */
        static Begun of(Journal.Line line) {
            if (line.facts().orElse(null) instanceof ExportBegun facts) {
                return new Begun(line.place(), line.entry().atMillis(), facts);
            }
            throw new StoreException(StoreException.Reason.DAMAGED, "The journal lacks the begin of an export.");
        }

        /**
         * Whether no bundle can ever have been made of it: written by a version that noted it before it looked whether a
         * bundle can say such a time.
         */
        boolean isBarren() {
            return facts.rest() == null && atMillis < 0;
        }
    }

    /** The entry that begins the export of this study and number, from {@code from} on, neither recorded nor abandoned. */
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
