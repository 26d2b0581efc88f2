package org.touchstone.workstation.session;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Exposure;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalFacts.DisplayFactsRead;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.Journal;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.NewEntry;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.library.Library;

/**
 * Determines what may have revealed to the annotator, after a judgment, which response is longer, so that a later vote
 * on the same item is marked. Any thread.
 */
public final class Exposures {
    private Exposures() {}

    /**
     * Makes the entry to be recorded before display facts are shown.
     *
     * @param first place of the first judgment shown, in the chain of its study
     * @param last place of the last
     */
    public static NewEntry.Noted read(StudyId study, long first, long last, long atMillis) {
        return new NewEntry.Noted(atMillis, new DisplayFactsRead(study, first, last));
    }

    /** Returns the marks for a vote that is given on the same item after this judgment, withdrawn or in force. */
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
            if (line.is(JournalKind.DISPLAY_FACTS_READ)
                    && line.facts().orElseThrow() instanceof DisplayFactsRead read
                    && read.first() <= judged.place()
                    && judged.place() <= read.last()) {
                return true;
            }
        }
        return false;
    }
}
