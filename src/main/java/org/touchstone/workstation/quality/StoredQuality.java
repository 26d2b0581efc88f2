package org.touchstone.workstation.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
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
            ItemKey item = line.item();
            Optional<Preference> whole = whole(judgment);
            if (whole.isPresent()) {
                String title = titles.computeIfAbsent(item.study(), library::title);
                votes.add(new OwnVote(item, title, whole.get().position(judgment.sides()), time(judgment)));
            }
            twins.earlier(item, judgment).ifPresent(retests::add);
        }
        Collections.reverse(votes);
        return new OwnWork(votes, retests, lines.hasNext());
    }

    /** The blind vote on the item as a whole. */
    private static Optional<Preference> whole(Judgment judgment) {
        return judgment.blind().preference(Scope.CONVERSATION);
    }

    private static long time(Judgment judgment) {
        long corrected = judgment.timing().correctedMillis();
        return corrected >= 0 ? corrected : judgment.timing().activeMillis();
    }
}
