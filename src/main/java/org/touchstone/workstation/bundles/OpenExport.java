package org.touchstone.workstation.bundles;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.Entry;
import org.touchstone.journal.JournalEntry;
import org.touchstone.json.CanonicalJson;
import org.touchstone.refusal.RejectedException;
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
    static final String BEGUN = "export-begun";
    static final String ABANDONED = "export-abandoned";

    /** Why no file of a number went out, as the journal says it. */
    enum Why {
        CANCELLED("cancelled"),
        FAILED("failed"),
        /** An older version began it at a time that no bundle can state. */
        BEFORE_1970("before-1970");

        private final String word;

        Why(String word) {
            this.word = word;
        }
    }

    /** What the entry says that begins the export of a bundle which states this. */
    static Entry.Noted entry(BundleFacts stated, long atMillis) {
        return new Entry.Noted(stated.study(), BEGUN, atMillis, CanonicalJson.of(StatedFacts.entry(stated)));
    }

    /** Says that no file of this number went out. */
    static Entry.Noted abandonment(StudyId study, long sequence, Why why, long atMillis) {
        Map<String, Object> facts =
                new TreeMap<>(Map.of("study", study.value(), "sequence", sequence, "why", why.word));
        return new Entry.Noted(study, ABANDONED, atMillis, CanonicalJson.of(facts));
    }

    /** The entry that begins the export of this study and number, from {@code from} on, neither recorded nor abandoned. */
    static Optional<JournalEntry> find(Journal journal, StudyId study, long sequence, long from) {
        Optional<JournalEntry> open = Optional.empty();
        Iterator<Journal.Line> lines =
                journal.notes(study, from, journal.head(study).seq());
        while (lines.hasNext()) {
            Journal.Line line = lines.next();
            if (line.kind().equals(BEGUN) || line.kind().equals(ABANDONED)) {
                JournalEntry entry = decode(line);
                if (isOf(entry, sequence)) {
                    open = line.kind().equals(BEGUN) ? Optional.of(entry) : Optional.empty();
                }
            }
        }
        return open;
    }

    private static boolean isOf(JournalEntry entry, long sequence) {
        return Long.valueOf(sequence).equals(entry.facts().get("sequence"));
    }

    /** A line of this profile's own journal. */
    static JournalEntry decode(Journal.Line line) {
        try {
            return Codecs.JOURNAL.decodeCanonical(line.bytes());
        } catch (RejectedException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "The journal holds a line that it cannot hold.", e);
        }
    }
}
