package org.touchstone.workstation.session;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Exposure;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.Entry;
import org.touchstone.journal.JournalEntry;
import org.touchstone.json.CanonicalJson;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.Journal;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.library.Library;

/**
 * What may have told an annotator which response is longer after a judgment was given, so that a vote given again on the
 * same item is marked. Any thread.
 */
public final class Exposures {
    /** Kind of the journal entry that says which display facts were read in the outbox. */
    private static final String READ = "display-facts-read";

    private static final String STUDY = "study";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private Exposures() {}

    /**
     * The entry to be written before display facts are shown.
     *
     * @param first place of the first judgment shown, in the chain of its study
     * @param last place of the last
     */
    public static Entry.Noted read(StudyId study, long first, long last, long atMillis) {
        Map<String, Object> facts = new TreeMap<>(Map.of(STUDY, study.value(), FIRST, first, LAST, last));
        return new Entry.Noted(study, READ, atMillis, CanonicalJson.of(facts));
    }

    /** What a vote on the same item is marked with that is given after this judgment, withdrawn or in force. */
    static Set<Exposure> after(LocalStore store, JudgmentLine line) {
        Judgment earlier = Library.judgment(line);
        DisplayFacts shown = earlier.presentation().display();
        Set<Exposure> by = EnumSet.noneOf(Exposure.class);
        by.addAll(shown.unblinded());
        add(by, Exposure.REVEAL, earlier.decision().isRevealed());
        add(by, Exposure.PLAIN, earlier.presentation().arm() == Arm.PLAIN || shown.fallback());
        add(by, Exposure.SKIM, shown.skimmedThrough());
        add(by, Exposure.OUTBOX, isRead(store, line));
        return by;
    }

    private static void add(Set<Exposure> by, Exposure exposure, boolean happened) {
        if (happened) {
            by.add(exposure);
        }
    }

    private static boolean isRead(LocalStore store, JudgmentLine judged) {
        StudyId study = judged.item().study();
        Iterator<Journal.Line> notes = store.journal()
                .notes(study, judged.place(), store.journal().head(study).seq());
        while (notes.hasNext()) {
            Journal.Line line = notes.next();
            if (line.kind().equals(READ)) {
                Map<String, Object> facts = facts(line);
                if (number(facts, FIRST) <= judged.place() && judged.place() <= number(facts, LAST)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long number(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Long number ? number : 0;
    }

    private static Map<String, Object> facts(Journal.Line line) {
        try {
            JournalEntry entry = Codecs.JOURNAL.decodeCanonical(line.bytes());
            return entry.facts();
        } catch (RejectedException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "The journal holds a line that it cannot hold.", e);
        }
    }
}
