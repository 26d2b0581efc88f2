package org.touchstone.rigs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.store.Journal;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.local.LocalStore;

/** Everything a person could be shown of a store, in words. */
final class Content {
    private static final int MOST_ITEMS = 1000;

    private Content() {}

    static List<String> of(LocalStore store) {
        List<String> shown = new ArrayList<>();
        long end = store.journal().head().seq();
        shown.add(store.journal().head().toString());
        store.journal()
                .lines(1, end)
                .forEachRemaining(
                        (Journal.Line line) -> shown.add(line.hash() + " " + new String(line.bytes(), UTF_8)));
        for (ItemRow row : store.items().page(ItemFilter.ALL, 0, MOST_ITEMS)) {
            shown.add(row.toString());
            if (row.hasDraft()) {
                shown.add(new String(store.drafts().find(row.key()).orElseThrow(), UTF_8));
            }
        }
        store.judgments().newestFirst().forEachRemaining(j -> shown.add("in force " + line(j)));
        store.packs().all().forEach(pack -> {
            StudyId study = pack.facts().study();
            shown.add(pack.toString());
            shown.add(new String(store.packs().part(pack.facts().digest(), "study.json"), UTF_8));
            store.exports().of(study).forEach(e -> shown.add(e.toString()));
        });
        store.packs().all().stream()
                .map(p -> p.facts().study())
                .distinct()
                .forEach(s -> store.judgments().ofStudy(s, 1, end).forEachRemaining(j -> shown.add(line(j))));
        shown.add("on the desk " + store.drafts().lastOpened());
        return shown;
    }

    private static String line(JudgmentLine judgment) {
        return judgment.seq() + " " + judgment.item() + " " + new String(judgment.bytes(), UTF_8);
    }

    /** The text of every item, which is read from the packs. */
    static List<String> texts(LocalStore store) {
        return store.items().page(ItemFilter.ALL, 0, MOST_ITEMS).stream()
                .map(row -> new String(store.items().text(row.key()), UTF_8))
                .toList();
    }
}
