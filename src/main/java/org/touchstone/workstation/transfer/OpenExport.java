package org.touchstone.workstation.transfer;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.json.CanonicalJson;
import org.touchstone.bundle.json.Codecs;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.Entry;
import org.touchstone.store.Head;
import org.touchstone.store.Journal;
import org.touchstone.store.StoreException;

/**
 * An export that has begun: an entry in the journal that fixes everything which would otherwise make a second try differ
 * from the first. A bundle whose file went out before a crash, and whose export was never recorded, is so written again
 * byte by byte instead of a second, different bundle of the same number.
 *
 * @param lastEntry number of the entry, the last one that the bundle carries; 0 before it is written
 * @param atMillis its time, which is the time of the export
 * @param clockSuspect whether that time was in doubt
 * @param software the program that began it
 * @param packDigest the pack in force then
 */
record OpenExport(long lastEntry, long atMillis, boolean clockSuspect, String software, String packDigest) {
    static final String BEGUN = "export-begun";
    static final String ABANDONED = "export-abandoned";

    /** The same, once its entry is the end of the journal. */
    OpenExport at(Head head) {
        return new OpenExport(head.seq(), atMillis, clockSuspect, software, packDigest);
    }

    /** What the entry says. */
    static Entry.Noted entry(StudyId study, long sequence, OpenExport export) {
        TreeMap<String, Object> facts = new TreeMap<>();
        facts.put("study", study.value());
        facts.put("sequence", sequence);
        facts.put("clockSuspect", export.clockSuspect ? 1L : 0L);
        facts.put("software", export.software);
        facts.put("pack", export.packDigest);
        return new Entry.Noted(BEGUN, export.atMillis, CanonicalJson.of(facts));
    }

    /** Says that no file of this number went out. */
    static Entry.Noted abandonment(StudyId study, long sequence, long atMillis) {
        Map<String, Object> facts = new TreeMap<>(Map.of("study", study.value(), "sequence", sequence));
        return new Entry.Noted(ABANDONED, atMillis, CanonicalJson.of(facts));
    }

    /** The export of this study and number that was begun from {@code from} on and neither recorded nor abandoned. */
    static Optional<OpenExport> find(Journal journal, StudyId study, long sequence, long from) {
        Optional<OpenExport> open = Optional.empty();
        Iterator<Journal.Line> lines = journal.notes(from, journal.head().seq());
        while (lines.hasNext()) {
            Journal.Line line = lines.next();
            if (line.kind().equals(BEGUN) || line.kind().equals(ABANDONED)) {
                JournalEntry entry = decode(line);
                if (study.value().equals(entry.facts().get("study"))
                        && Long.valueOf(sequence).equals(entry.facts().get("sequence"))) {
                    open = line.kind().equals(BEGUN) ? Optional.of(of(entry)) : Optional.empty();
                }
            }
        }
        return open;
    }

    /** A line of this profile's own journal. */
    static JournalEntry decode(Journal.Line line) {
        try {
            return Codecs.JOURNAL.decodeCanonical(line.bytes());
        } catch (RejectedException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "The journal holds a line that it cannot hold.", e);
        }
    }

    private static OpenExport of(JournalEntry entry) {
        Map<String, Object> facts = entry.facts();
        return new OpenExport(
                entry.seq(),
                entry.atMillis(),
                Long.valueOf(1).equals(facts.get("clockSuspect")),
                String.valueOf(facts.get("software")),
                String.valueOf(facts.get("pack")));
    }
}
