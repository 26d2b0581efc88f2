package org.touchstone.workstation.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.Scope;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.LocalStore;
import org.touchstone.workstation.session.Library;

/** The annotator's own work as the store knows it. Any thread. */
public final class StoredQuality implements Quality {
    private final LocalStore store;
    private final Library library;

    /** Over this store. */
    public StoredQuality(LocalStore store) {
        this.store = store;
        this.library = new Library(store);
    }

    @Override
    public OwnWork read() {
        Map<StudyId, String> titles = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        Iterator<JudgmentLine> lines = store.judgments().newestFirst();
        for (int looked = 0; lines.hasNext() && looked < OwnWork.MOST; looked++) {
            JudgmentLine line = lines.next();
            Judgment judgment = Library.judgment(line);
            // The numbers of this page are about votes; other kinds of item have none.
            if (judgment.decision() instanceof ComparisonDecision votes) {
                votes.blind()
                        .preference(Scope.CONVERSATION)
                        .ifPresent(vote -> judged.add(new Judged(line.item(), judgment, vote)));
            }
        }
        Collections.reverse(judged);
        Twins twins = new Twins(library);
        List<OwnVote> votes = new ArrayList<>();
        List<OwnRetest> retests = new ArrayList<>();
        for (Judged one : judged) {
            Sides sides = Sides.of(one.judgment.presentation().order());
            String title = titles.computeIfAbsent(one.item.study(), library::title);
            votes.add(new OwnVote(one.item, title, one.whole.position(sides), time(one.judgment)));
            twins.next(one.item, sides, one.whole).ifPresent(retests::add);
        }
        return new OwnWork(votes, retests, lines.hasNext());
    }

    /** A judgment with its blind vote on the item as a whole. */
    private record Judged(ItemKey item, Judgment judgment, Preference whole) {}

    private static long time(Judgment judgment) {
        long corrected = judgment.timing().correctedMillis();
        return corrected >= 0 ? corrected : judgment.timing().activeMillis();
    }
}
