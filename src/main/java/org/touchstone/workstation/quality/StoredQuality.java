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
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.StudyId;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.library.Library;

/** The annotator's own work as the store knows it. It reads judgments, and never a response. Any thread. */
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
            if (judgment.attempt() > 1) {
                twice(item, judgment).ifPresent(retests::add);
            }
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

    /** The last judgment of the attempt before against this one, by the sides of the earlier. */
    private Optional<OwnRetest> twice(ItemKey item, Judgment again) {
        List<Judgment> before = store.judgments().history(item).stream()
                .map(Library::judgment)
                .filter(j -> j.attempt() == again.attempt() - 1)
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Judgment first = before.get(before.size() - 1);
        Sides sides = first.sides();
        return whole(first)
                .flatMap(one -> whole(again)
                        .map(two -> new OwnRetest(
                                item,
                                new RetestConsistency.Twice(
                                        one.position(sides),
                                        two.position(sides),
                                        !again.sides().equals(sides)))));
    }
}
