package org.touchstone.workstation.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.library.Library;

/** The annotator's own work as the store knows it: judgments, and of items that came back which response is which. Any thread. */
public final class StoredQuality implements Quality {
    private final LocalStore store;
    private final Library library;
    private final Twins twins;

    /** Over this store. */
    public StoredQuality(LocalStore store) {
        this.store = store;
        this.library = new Library(store);
        this.twins = new Twins(store, library);
    }

    @Override
    public OwnWork read() {
        Map<StudyId, String> titles = new HashMap<>();
        List<OwnVote> votes = new ArrayList<>();
        List<OwnRetest> retests = new ArrayList<>();
        Iterator<JudgmentLine> lines = store.judgments().newestFirst();
        for (int looked = 0; lines.hasNext() && looked < OwnWork.MOST; looked++) {
            JudgmentLine line = lines.next();
            Judgment judgment = Library.judgment(line);
            // The numbers of this page are about votes; other kinds of item have none.
            if (judgment.decision() instanceof ComparisonDecision decision) {
                ItemKey item = line.item();
                Sides sides = Sides.of(judgment.presentation().order());
                decision.blind().preference(Scope.CONVERSATION).ifPresent(vote -> {
                    String title = titles.computeIfAbsent(item.study(), library::title);
                    votes.add(new OwnVote(item, title, vote.position(sides), time(judgment)));
                });
                twins.earlier(item, judgment).ifPresent(retests::add);
            }
        }
        Collections.reverse(votes);
        Collections.reverse(retests);
        return new OwnWork(votes, retests, lines.hasNext());
    }

    private static long time(Judgment judgment) {
        long corrected = judgment.timing().correctedMillis();
        return corrected >= 0 ? corrected : judgment.timing().activeMillis();
    }
}
