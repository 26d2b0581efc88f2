package org.touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.store.packs.Filling.all;
import static org.touchstone.store.packs.Filling.facts;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.item;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.noted;
import static org.touchstone.store.packs.Filling.utf8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.Facet;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.Entry;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.PackIntake;

/** What every store counts and finds without walking over its journal; run against each implementation. */
public abstract class CountsContract {
    private static final StudyId S = new StudyId("s");
    private static final StudyId T = new StudyId("t");

    /** An empty store. */
    protected abstract LocalStore store();

    private static Entry.Withdrawn withdrawn(ItemKey key) {
        return new Entry.Withdrawn(key, 8, utf8("{\"w\":1}"), null);
    }

    @Test
    void judgmentsAndWithdrawalsOfAnyRangeAreCounted() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 12);
        importPack(store, "t", 1, 0, 3);
        Random random = new Random(1);
        for (int n = 0; n < 60; n++) {
            ItemKey key = key("s", random.nextInt(12));
            if (random.nextInt(3) == 0 && store.judgments().inForce(key).isPresent()) {
                store.journal().append(withdrawn(key));
            } else if (random.nextInt(5) == 0) {
                store.journal().append(noted(S, "note", n));
                store.journal().append(judged(key("t", n % 3), "{\"t\":" + n + "}"));
            } else {
                store.journal().append(judged(key, "{\"s\":" + n + "}"));
            }
        }
        List<String> kinds = all(
                        store.journal().lines(S, 1, store.journal().head(S).seq()))
                .stream()
                .map(Journal.Line::kind)
                .toList();
        assertThat(kinds).contains("withdrawal", "judgment", "note");
        for (int from = 1; from <= kinds.size(); from++) {
            for (int to = from - 1; to <= kinds.size(); to++) {
                List<String> range = kinds.subList(from - 1, to);
                assertThat(store.judgments().count(S, from, to))
                        .isEqualTo(range.stream().filter("judgment"::equals).count());
                assertThat(store.judgments().withdrawals(S, from, to))
                        .isEqualTo(range.stream().filter("withdrawal"::equals).count());
            }
        }
        assertThat(store.judgments().withdrawals(T, 1, 100)).isZero();
        assertThat(store.judgments().withdrawals(new StudyId("unknown"), 1, 100))
                .isZero();
    }

    @Test
    void latestJudgmentIsTheOneRecordedLastEvenWhenItWasTakenBack() {
        LocalStore store = store();
        assertThat(store.judgments().latest()).isEmpty();
        importPack(store, "s", 1, 0, 3);
        assertThat(store.judgments().latest()).isEmpty();
        store.journal().append(judged(key("s", 0), "{\"j\":0}"));
        store.journal().append(judged(key("s", 1), "{\"j\":1}"));
        store.journal().append(withdrawn(key("s", 1)));
        store.journal().append(noted("session-ended", 9));
        assertThat(store.judgments().latest().orElseThrow().bytes()).isEqualTo(utf8("{\"j\":1}"));
    }

    @Test
    void changesTellWhatCameIntoForceAndWhatWentOutOfIt() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        long first = store.journal().append(judged(key("s", 0), "{\"j\":0}")).seq();
        long other = store.journal().append(judged(key("s", 1), "{\"j\":1}")).seq();
        long revised = store.journal().append(judged(key("s", 0), "{\"j\":2}")).seq();
        store.journal().append(noted("session-ended", 9));
        store.journal().append(withdrawn(key("s", 0)));
        store.journal().append(withdrawn(key("s", 1)));
        assertThat(store.judgments().changesAfter(other))
                .containsExactly(
                        new Judgments.Change(first, revised),
                        new Judgments.Change(revised, first),
                        new Judgments.Change(other, 0));
        assertThat(store.judgments().changesAfter(0)).hasSize(5).startsWith(new Judgments.Change(0, first));
        assertThat(store.judgments().at(revised).bytes()).isEqualTo(utf8("{\"j\":2}"));
        assertThat(store.judgments().at(revised).item()).isEqualTo(key("s", 0));
    }

    @Test
    void newestFirstGoesOnBeforeAnEntry() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 40);
        List<Long> seqs = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            seqs.add(
                    0,
                    store.journal()
                            .append(judged(key("s", n), "{\"j\":" + n + "}"))
                            .seq());
        }
        assertThat(all(store.judgments().newestFirst()).stream().map(JudgmentLine::seq))
                .containsExactlyElementsOf(seqs);
        assertThat(all(store.judgments().newestFirst(seqs.get(10))).stream().map(JudgmentLine::seq))
                .containsExactlyElementsOf(seqs.subList(11, 40));
    }

    @Test
    void everyStateIsCountedInOneAnswer() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 20);
        importPack(store, "t", 1, 0, 4);
        store.journal().append(judged(key("s", 0), "{\"j\":0}"));
        store.journal().append(new Entry.Judged(key("s", 1), 7, ItemState.ROUTED, utf8("{\"j\":1}")));
        store.drafts().save(key("s", 2), utf8("half"));
        assertThat(store.items().tally(ItemFilter.of(S)))
                .isEqualTo(Map.of(ItemState.DUE, 17L, ItemState.DRAFT, 1L, ItemState.JUDGED, 1L, ItemState.ROUTED, 1L));
        assertThat(store.items().tally(ItemFilter.ALL.in(ItemState.DUE))).isEqualTo(Map.of(ItemState.DUE, 21L));
        assertThat(store.items().tally(ItemFilter.of(new StudyId("unknown")))).isEmpty();
    }

    @Test
    void facetsThatAreLeftOutAreNeitherCountedNorShownNorNext() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 30);
        Set<Facet> locked = Set.of(new Facet(S, "legal", "advice"), new Facet(S, "medical", "drafting"));
        ItemFilter open = ItemFilter.of(S).without(locked);
        List<Facet> all = store.items().page(ItemFilter.ALL, 0, 100).stream()
                .map(ItemRow::facet)
                .toList();
        List<Facet> passing = all.stream().filter(f -> !locked.contains(f)).toList();
        assertThat(passing).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(store.items().count(open)).isEqualTo(passing.size());
        assertThat(store.items().page(open, 0, 100))
                .hasSameSizeAs(passing)
                .noneMatch(row -> locked.contains(row.facet()));
        long position = -1;
        int met = 0;
        for (var next = store.items().firstAfter(open, position);
                next.isPresent();
                next = store.items().firstAfter(open, position)) {
            assertThat(locked).doesNotContain(next.get().facet());
            position = next.get().position();
            met++;
        }
        assertThat(met).isEqualTo(passing.size());
    }

    private static void importContents(LocalStore store, String study, Map<String, String> contents) {
        try (PackIntake writer = store.packs().begin(facts(study, 1))) {
            writer.beginPart("items.jsonl");
            long rank = 0;
            for (Map.Entry<String, String> each : contents.entrySet()) {
                byte[] line = utf8("{\"id\":\"" + each.getKey() + "\"}");
                writer.write(line, 0, line.length);
                writer.write(new byte[] {'\n'}, 0, 1);
                long offset = rank * (line.length + 1);
                writer.add(item(each.getKey(), 0, rank++, offset, line.length, each.getValue()), line);
            }
            PackRecord unused = writer.commit(noted(new StudyId(study), "pack-imported", 5));
        }
    }

    @Test
    void judgedItemsWithTheSameContentAreFoundInAllStudies() {
        LocalStore store = store();
        importContents(store, "s", Map.of("a1", "A", "a2", "A", "b1", "B", "n1", ""));
        importContents(store, "t", Map.of("a3", "A", "b2", "B", "n2", ""));
        ItemKey a1 = new ItemKey(S, new ItemId("a1"));
        ItemKey a2 = new ItemKey(S, new ItemId("a2"));
        ItemKey a3 = new ItemKey(T, new ItemId("a3"));
        ItemKey n1 = new ItemKey(S, new ItemId("n1"));
        assertThat(store.judgments().alike(a1)).isEmpty();
        store.journal().append(judged(a1, "{\"j\":1}"));
        store.journal().append(judged(n1, "{\"j\":2}"));
        store.journal().append(judged(new ItemKey(T, new ItemId("n2")), "{\"j\":3}"));
        assertThat(store.judgments().alike(a1)).isEmpty();
        assertThat(store.judgments().alike(a2)).containsExactly(a1);
        store.journal().append(judged(a3, "{\"j\":4}"));
        assertThat(store.judgments().alike(a1)).containsExactly(a3);
        assertThat(store.judgments().alike(a2)).containsExactlyInAnyOrder(a1, a3);
        assertThat(store.judgments().alike(n1)).isEmpty();
        store.journal().append(withdrawn(a3));
        assertThat(store.judgments().alike(a1)).isEmpty();
        assertThat(store.judgments().alike(key("s", 99))).isEmpty();
    }
}
