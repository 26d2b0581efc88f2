package org.touchstone.workstation.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.Comparison;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.LocalStore;

/** The judged items as the store knows them. A search reads texts until it has found enough; any thread. */
public final class StoredReview implements Review {
    private final LocalStore store;
    private final Library library;

    /** Over this store. */
    public StoredReview(LocalStore store) {
        this.store = store;
        this.library = new Library(store);
    }

    @Override
    public List<JudgedRow> search(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Map<StudyId, Long> exportedUpTo = new HashMap<>();
        List<JudgedRow> found = new ArrayList<>();
        Iterator<JudgmentLine> lines = store.judgments().newestFirst();
        while (lines.hasNext() && found.size() < limit) {
            JudgmentLine line = lines.next();
            Judgment judgment = Library.judgment(line);
            Comparison item = library.item(line.item());
            if (matches(judgment, item, wanted)) {
                found.add(row(line, judgment, item, exportedUpTo));
            }
        }
        return found;
    }

    @Override
    public List<JudgedRow> of(List<ItemKey> items) {
        Map<StudyId, Long> exportedUpTo = new HashMap<>();
        List<JudgedRow> rows = new ArrayList<>();
        for (ItemKey item : items) {
            store.judgments()
                    .inForce(item)
                    .ifPresent(line -> rows.add(row(line, Library.judgment(line), library.item(item), exportedUpTo)));
        }
        return rows;
    }

    private JudgedRow row(JudgmentLine line, Judgment judgment, Comparison item, Map<StudyId, Long> exportedUpTo) {
        StudyId study = line.item().study();
        long upTo = exportedUpTo.computeIfAbsent(study, this::exportedUpTo);
        int revisions = store.judgments().history(line.item()).size() - 1;
        return new JudgedRow(judgment, item, library.study(study).title(), Math.max(0, revisions), line.seq() <= upTo);
    }

    @Override
    public List<Judgment> history(ItemKey key) {
        return store.judgments().history(key).stream().map(Library::judgment).toList();
    }

    private long exportedUpTo(StudyId study) {
        return store.exports().last(study).map(ExportRecord::to).orElse(0L);
    }

    private static boolean matches(Judgment judgment, Comparison item, String wanted) {
        return wanted.isEmpty()
                || contains(judgment.findings().rationale(), wanted)
                || item.prompt().stream().anyMatch(turn -> contains(turn.content(), wanted));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
