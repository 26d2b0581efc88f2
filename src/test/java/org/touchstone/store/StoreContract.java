package org.touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.all;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.noted;
import static org.touchstone.store.packs.Filling.started;
import static org.touchstone.store.packs.Filling.utf8;
import static org.touchstone.store.packs.Filling.withdrawn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalKind;
import org.touchstone.journal.Link;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.tasks.Progress;

/** What every store must do; run against each implementation. */
public abstract class StoreContract {
    /** An empty store. */
    protected abstract LocalStore store();

    private static List<String> texts(Iterable<JudgmentLine> lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(l -> texts.add(new String(l.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }

    @Test
    void journalIsEmptyAtFirst() {
        LocalStore store = store();
        assertThat(store.journal().head()).isEqualTo(JournalHead.EMPTY);
        assertThat(all(store.journal().lines(1, 0))).isEmpty();
        assertThat(store.readOnly()).isEmpty();
    }

    @Test
    void everyLineNamesTheHashOfTheLineBefore() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        store.journal().append(judged(key("s", 1), "{\"j\":1}"));
        store.journal().append(started(9));
        StudyId study = new StudyId("s");
        JournalHead journal = JournalHead.EMPTY;
        Map<Boolean, JournalHead> chains = new HashMap<>();
        for (Journal.Line line : all(store.journal().lines(1, 3))) {
            boolean ofStudy = !line.kind().equals("session-started");
            JournalHead chain = chains.getOrDefault(ofStudy, JournalHead.EMPTY);
            assertThat(line.entry().follows(chain)).isTrue();
            chain = chain.after(line.bytes());
            chains.put(ofStudy, chain);
            journal = Link.after(journal, ofStudy ? study : null, chain.hash());
            assertThat(List.of(line.seq(), line.hash(), line.place()))
                    .containsExactly(journal.seq(), journal.hash(), chain.seq());
        }
        assertThat(store.journal().head()).isEqualTo(journal);
        assertThat(store.journal().head(study)).isEqualTo(chains.get(true));
        assertThat(all(store.journal().lines(1, 3)).stream().map(Journal.Line::kind))
                .containsExactly("pack-imported", "judgment", "session-started");
        assertThat(new String(all(store.journal().lines(3, 3)).get(0).bytes(), StandardCharsets.UTF_8))
                .startsWith(
                        "{\"at\":9,\"facts\":{\"clockSuspect\":0,\"software\":\"touchstone\"},\"kind\":\"session-started\",\"prev\":\"");
    }

    @Test
    void chainOfAStudyIsTheSameWhateverElseWasRecorded() {
        LocalStore store = store();
        StudyId study = new StudyId("s");
        importPack(store, "s", 1, 0, 3);
        store.journal().append(judged(key("s", 1), "{\"j\":1}"));
        List<byte[]> alone = all(store.journal().lines(study, 1, 2)).stream()
                .map(Journal.Line::bytes)
                .toList();
        LocalStore busy = new MemoryStore();
        importPack(busy, "a", 1, 0, 3);
        busy.journal().append(started(9));
        importPack(busy, "s", 1, 0, 3);
        busy.journal().append(judged(key("a", 1), "{\"j\":5}"));
        busy.journal().append(withdrawn(key("a", 1), 8, null));
        busy.journal().append(judged(key("s", 1), "{\"j\":1}"));
        assertThat(all(busy.journal().lines(study, 1, 2)).stream().map(Journal.Line::bytes))
                .containsExactlyElementsOf(alone);
        assertThat(busy.journal().head(study)).isEqualTo(store.journal().head(study));
        assertThat(busy.journal().head(new StudyId("none"))).isEqualTo(JournalHead.EMPTY);
        assertThat(all(busy.judgments().recorded(study, 1, 2)).stream().map(EntryWithJudgment::line))
                .containsExactlyElementsOf(alone);
    }

    @Test
    void entryOfAStudyThatNoPackBroughtIsRefused() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        assertThatThrownBy(() -> store.journal().append(noted(new StudyId("t"), JournalKind.EXPORT_BEGUN, 3)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(store.journal().head().seq()).isEqualTo(1);
        assertThat(store.journal().append(judged(key("s", 1), "{}")).seq()).isEqualTo(2);
    }

    @Test
    void notesAreTheLinesThatAreNeitherJudgmentsNorWithdrawals() {
        LocalStore store = store();
        StudyId study = new StudyId("s");
        importPack(store, "s", 1, 0, 3);
        store.journal().append(judged(key("s", 1), "{\"j\":1}"));
        store.journal().append(withdrawn(key("s", 1), 8, null));
        store.journal().append(judged(key("s", 2), "{\"j\":2}"));
        store.journal().append(started(9));
        store.journal().append(judged(key("s", 0), "{\"j\":3}"));
        store.journal().append(noted(study, JournalKind.EXPORT_BEGUN, 10));
        assertThat(all(store.journal().notes(study, 1, 6)).stream().map(Journal.Line::place))
                .containsExactly(1L, 6L);
        assertThat(all(store.journal().notes(study, 2, 5))).isEmpty();
        assertThat(all(store.journal().notes(study, 7, 9))).isEmpty();
        assertThat(all(store.journal().notes(study, 6, 6)).get(0).bytes())
                .isEqualTo(all(store.journal().lines(7, 7)).get(0).bytes());
        assertThat(all(store.journal().notes(study, 2, 1))).isEmpty();
    }

    @Test
    void judgmentComesIntoForceAndRemovesTheDraft() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        ItemKey item = key("s", 1);
        store.drafts().save(item, utf8("half a thought"));
        assertThat(store.items().find(item).orElseThrow().state()).isEqualTo(ItemState.DRAFT);
        store.journal().append(judged(item, "{\"j\":1}"));
        assertThat(store.items().find(item).orElseThrow().state()).isEqualTo(ItemState.JUDGED);
        assertThat(store.drafts().find(item)).isEmpty();
        assertThat(store.judgments().inForce(item).orElseThrow().bytes()).isEqualTo(utf8("{\"j\":1}"));
        assertThat(store.judgments().inForce(key("s", 2))).isEmpty();
    }

    @Test
    void routedItemIsCountedAsRouted() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        store.journal().append(new NewEntry.Judged(key("s", 0), 1, ItemState.ROUTED, utf8("{}")));
        assertThat(store.items().count(ItemFilter.ALL.in(ItemState.ROUTED))).isEqualTo(1);
        assertThat(store.items().count(ItemFilter.ALL.in(ItemState.DUE))).isEqualTo(2);
    }

    @Test
    void revisionKeepsTheHistory() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        ItemKey item = key("s", 1);
        store.journal().append(judged(item, "{\"j\":1}"));
        store.journal().append(judged(key("s", 2), "{\"j\":2}"));
        store.journal().append(judged(item, "{\"j\":3}"));
        assertThat(texts(store.judgments().history(item))).containsExactly("{\"j\":1}", "{\"j\":3}");
        assertThat(texts(all(store.judgments().newestFirst()))).containsExactly("{\"j\":3}", "{\"j\":2}");
    }

    @Test
    void withdrawalRestoresTheDraftAndTheDesk() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        ItemKey item = key("s", 1);
        store.journal().append(judged(item, "{\"j\":1}"));
        store.journal().append(withdrawn(item, 8, "again"));
        assertThat(store.items().find(item).orElseThrow().state()).isEqualTo(ItemState.DRAFT);
        assertThat(store.drafts().find(item)).hasValue(utf8("again"));
        assertThat(store.drafts().lastOpened()).hasValue(item);
        assertThat(store.judgments().history(item)).isEmpty();
        assertThat(all(store.judgments().newestFirst())).isEmpty();
        assertThat(store.judgments().count(new StudyId("s"), 1, 99)).isEqualTo(1);
    }

    @Test
    void withdrawnRevisionBringsTheEarlierJudgmentBack() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        ItemKey item = key("s", 1);
        store.journal().append(new NewEntry.Judged(item, 1, ItemState.ROUTED, utf8("{\"j\":1}")));
        store.journal().append(judged(item, "{\"j\":2}"));
        store.journal().append(withdrawn(item, 8, null));
        assertThat(texts(store.judgments().history(item))).containsExactly("{\"j\":1}");
        assertThat(store.items().find(item).orElseThrow().state()).isEqualTo(ItemState.ROUTED);
        store.journal().append(judged(item, "{\"j\":3}"));
        assertThat(texts(store.judgments().history(item))).containsExactly("{\"j\":1}", "{\"j\":3}");
    }

    @Test
    void withdrawalWithoutJudgmentIsRefusedAndChangesNothing() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        JournalHead before = store.journal().head();
        NewEntry.Withdrawn entry = withdrawn(key("s", 1), 8, null);
        assertThatThrownBy(() -> store.journal().append(entry)).isInstanceOf(IllegalStateException.class);
        assertThat(store.journal().head()).isEqualTo(before);
        assertThat(store.readOnly()).isEmpty();
        store.journal().append(started(9));
    }

    @Test
    void judgmentOfAnUnknownItemIsRefusedAndChangesNothing() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        JournalHead before = store.journal().head();
        assertThatThrownBy(() -> store.journal().append(judged(key("s", 99), "{}")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store.drafts().save(key("t", 1), utf8("x")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(store.journal().head()).isEqualTo(before);
    }

    @Test
    void deskHoldsTheLastItemUntilItIsJudged() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        assertThat(store.drafts().lastOpened()).isEmpty();
        store.drafts().setLastOpened(key("s", 0));
        store.drafts().save(key("s", 2), utf8("x"));
        assertThat(store.drafts().lastOpened()).hasValue(key("s", 2));
        store.journal().append(judged(key("s", 1), "{}"));
        assertThat(store.drafts().lastOpened()).hasValue(key("s", 2));
        store.journal().append(judged(key("s", 2), "{}"));
        assertThat(store.drafts().lastOpened()).isEmpty();
        store.drafts().setLastOpened(key("s", 2));
        assertThat(store.drafts().lastOpened()).hasValue(key("s", 2));
    }

    @Test
    void draftOfAJudgedItemLeavesItJudged() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        ItemKey item = key("s", 1);
        store.journal().append(judged(item, "{}"));
        store.drafts().save(item, utf8("second thoughts"));
        store.drafts().save(item, utf8("third thoughts"));
        ItemRow row = store.items().find(item).orElseThrow();
        assertThat(row.state()).isEqualTo(ItemState.JUDGED);
        assertThat(row.hasDraft()).isTrue();
        assertThat(store.drafts().find(item)).hasValue(utf8("third thoughts"));
        store.drafts().discard(item);
        store.drafts().discard(item);
        assertThat(store.drafts().find(item)).isEmpty();
        assertThat(store.items().find(item).orElseThrow().state()).isEqualTo(ItemState.JUDGED);
    }

    @Test
    void discardedDraftMakesItsItemDueAgain() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 3);
        store.drafts().save(key("s", 1), utf8("x"));
        store.drafts().discard(key("s", 1));
        assertThat(store.items().count(ItemFilter.ALL.in(ItemState.DUE))).isEqualTo(3);
        assertThat(store.items().count(ItemFilter.ALL.in(ItemState.DRAFT))).isZero();
    }

    @Test
    void itemsComeInTheAnnotatorsOrder() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 4);
        importPack(store, "t", 1, 0, 2);
        assertThat(store.items().page(ItemFilter.ALL, 0, 10).stream().map(ItemRow::key))
                .containsExactly(key("s", 3), key("s", 2), key("s", 1), key("s", 0), key("t", 1), key("t", 0));
        assertThat(store.items().page(ItemFilter.ALL, 3, 2).stream().map(ItemRow::key))
                .containsExactly(key("s", 0), key("t", 1));
        assertThat(store.items().page(ItemFilter.ALL, 6, 2)).isEmpty();
    }

    @Test
    void filtersLetThroughWhatTheyName() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 12);
        importPack(store, "t", 1, 0, 6);
        store.journal().append(judged(key("s", 0), "{}"));
        ItemFilter filter = new ItemFilter(new StudyId("s"), "legal", "advice", ItemState.DUE);
        assertThat(store.items().page(filter, 0, 9).stream().map(ItemRow::key)).containsExactly(key("s", 6));
        assertThat(store.items().count(filter)).isEqualTo(1);
        assertThat(store.items().count(new ItemFilter(new StudyId("t"), null, null, null)))
                .isEqualTo(6);
        assertThat(store.items().count(new ItemFilter(null, "medical", null, null)))
                .isEqualTo(9);
        assertThat(store.items().count(new ItemFilter(null, "naval", null, null)))
                .isZero();
        assertThat(store.items().page(new ItemFilter(null, "naval", null, null), 0, 5))
                .isEmpty();
        assertThat(store.items().domains(new StudyId("s"))).containsExactly("legal", "medical");
        assertThat(store.items().taskTypes(new StudyId("s"))).containsExactly("advice", "drafting", "summary");
        assertThat(store.items().kinds(new StudyId("s"))).containsExactly(ItemKind.COMPARISON);
        assertThat(store.items().kinds(new StudyId("elsewhere"))).isEmpty();
        ItemFilter comparisons = new ItemFilter(new StudyId("s"), null, null, null, ItemKind.COMPARISON, Set.of());
        assertThat(store.items().count(comparisons))
                .isPositive()
                .isEqualTo(store.items().count(new ItemFilter(new StudyId("s"), null, null, null)));
        assertThat(store.items().page(comparisons, 0, 3))
                .extracting(ItemRow::kind)
                .containsOnly(ItemKind.COMPARISON);
        assertThat(store.items().domains(new StudyId("u"))).isEmpty();
    }

    @Test
    void firstAfterSkipsWhatIsNotMeant() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 4);
        store.journal().append(judged(key("s", 3), "{}"));
        ItemFilter due = ItemFilter.ALL.in(ItemState.DUE);
        ItemRow first = store.items().firstAfter(due, -1).orElseThrow();
        assertThat(first.key()).isEqualTo(key("s", 2));
        assertThat(store.items().firstAfter(due, first.position()).orElseThrow().key())
                .isEqualTo(key("s", 1));
        assertThat(store.items().firstAfter(due, 3)).isEmpty();
    }

    @Test
    void packKeepsItsPartsAndItems() {
        LocalStore store = store();
        PackRecord record = importPack(store, "s", 1, 0, 5);
        assertThat(record.items()).isEqualTo(5);
        assertThat(record.importedAtMillis()).isEqualTo(5);
        String digest = record.facts().digest();
        assertThat(store.packs().find(digest)).hasValue(record);
        assertThat(store.packs().find("0".repeat(64))).isEmpty();
        assertThat(store.packs().part(digest, "study.json")).isEqualTo(utf8("{\"study\":\"s\"}"));
        assertThatThrownBy(() -> store.packs().part(digest, "none")).isInstanceOf(NoSuchElementException.class);
        assertThat(store.items().text(key("s", 4))).isEqualTo(utf8(Filling.text("s", 4)));
        assertThatThrownBy(() -> store.items().text(key("s", 9))).isInstanceOf(NoSuchElementException.class);
        ItemRow row = store.items().find(key("s", 0)).orElseThrow();
        assertThat(row.multiTurn()).isTrue();
        assertThat(row.packDigest()).isEqualTo(digest);
        assertThat(row.language()).isEqualTo("en");
    }

    @Test
    void laterPackOfAStudyBringsItsRulesAndOnlyNewItems() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 4);
        PackRecord later = importPack(store, "s", 2, 2, 6);
        assertThat(later.items()).isEqualTo(2);
        assertThat(store.packs().current(new StudyId("s"))).hasValue(later);
        assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(6);
        assertThat(store.packs().all()).hasSize(2);
        assertThatThrownBy(() -> store.packs().begin(later.facts())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void packWithAConflictLeavesNothing() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 2);
        JournalHead before = store.journal().head();
        PackFacts facts = Filling.facts("s", 2);
        try (PackIntake writer = store.packs().begin(facts)) {
            writer.beginPart("items.jsonl");
            byte[] other = utf8("other");
            writer.write(other, 0, other.length);
            assertThatThrownBy(() -> {
                        writer.add(Filling.item(1, 0, 0, other.length), other);
                        writer.commit(noted(new StudyId("s"), JournalKind.PACK_IMPORTED, 1));
                    })
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.ITEM_CONFLICT));
        }
        assertThat(store.journal().head()).isEqualTo(before);
        assertThat(store.packs().find(facts.digest())).isEmpty();
        assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(2);
        assertThat(store.items().text(key("s", 1))).isEqualTo(utf8(Filling.text("s", 1)));
        importPack(store, "s", 2, 0, 3);
        assertThat(store.items().count(ItemFilter.ALL)).isEqualTo(3);
    }

    @Test
    void abandonedImportLeavesNothing() {
        LocalStore store = store();
        try (PackIntake writer = store.packs().begin(Filling.facts("s", 1))) {
            writer.beginPart("items.jsonl");
            byte[] line = utf8("line");
            writer.write(line, 0, line.length);
            writer.add(Filling.item(0, 0, 0, line.length), line);
            assertThatThrownBy(() -> store.packs().begin(Filling.facts("t", 1)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(store.items().find(key("s", 0))).isEmpty();
        importPack(store, "s", 1, 0, 1);
        assertThat(store.items().text(key("s", 0))).isEqualTo(utf8(Filling.text("s", 0)));
    }

    @Test
    void bundlesFollowEachOtherWithoutGap() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 4);
        StudyId study = new StudyId("s");
        store.journal().append(judged(key("s", 0), "{\"j\":1}"));
        ExportRecord first = new ExportRecord(study, 1, "b".repeat(64), 1, 2, 1, 77);
        assertThat(store.exports().last(study)).isEmpty();
        JournalHead head = store.exports().record(first, noted(study, JournalKind.BUNDLE_EXPORTED, 77));
        assertThat(store.journal().head()).isEqualTo(head);
        store.journal().append(judged(key("s", 1), "{\"j\":2}"));
        ExportRecord gap = new ExportRecord(study, 2, "c".repeat(64), 4, 4, 1, 78);
        assertThatThrownBy(() -> store.exports().record(gap, noted(study, JournalKind.BUNDLE_EXPORTED, 78)))
                .isInstanceOf(IllegalArgumentException.class);
        ExportRecord second = new ExportRecord(study, 2, "c".repeat(64), 3, 4, 1, 78);
        store.exports().record(second, noted(study, JournalKind.BUNDLE_EXPORTED, 78));
        assertThat(store.exports().of(study)).containsExactly(first, second);
        assertThat(texts(all(store.judgments().ofStudy(study, 3, 4)))).containsExactly("{\"j\":2}");
        assertThat(store.judgments().count(study, 1, 5)).isEqualTo(2);
    }

    @Test
    void judgmentsOfAStudyAreThatStudysOnly() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 2);
        importPack(store, "t", 1, 0, 2);
        store.journal().append(judged(key("s", 0), "{\"j\":1}"));
        store.journal().append(judged(key("t", 0), "{\"j\":2}"));
        store.journal().append(judged(key("s", 1), "{\"j\":3}"));
        assertThat(texts(all(store.judgments().ofStudy(new StudyId("s"), 1, 99))))
                .containsExactly("{\"j\":1}", "{\"j\":3}");
        assertThat(all(store.judgments().ofStudy(new StudyId("u"), 1, 99))).isEmpty();
    }

    @Test
    void whatABundleIsMadeOfIsEveryEntryOfItsStudyWithItsJudgments() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 2);
        importPack(store, "t", 1, 0, 2);
        store.journal().append(judged(key("s", 0), "{\"j\":1}"));
        store.journal().append(judged(key("t", 0), "{\"j\":2}"));
        StudyId study = new StudyId("s");
        store.journal().append(noted(study, JournalKind.EXPORT_BEGUN, 6));
        List<EntryWithJudgment> recorded = all(store.judgments().recorded(study, 1, 3));
        assertThat(recorded).extracting(EntryWithJudgment::place).containsExactly(1L, 2L, 3L);
        assertThat(recorded)
                .extracting(EntryWithJudgment::line)
                .containsExactlyElementsOf(all(store.journal().lines(study, 1, 3)).stream()
                        .map(Journal.Line::bytes)
                        .toList());
        assertThat(recorded).extracting(EntryWithJudgment::judgment).containsExactly(null, utf8("{\"j\":1}"), null);
        assertThat(recorded).allSatisfy(entry -> assertThat(entry.bytes()).isGreaterThanOrEqualTo(entry.line().length));
    }

    @Test
    void checkOfASoundStoreFindsNothing() {
        LocalStore store = store();
        importPack(store, "s", 1, 0, 20);
        importPack(store, "s", 2, 10, 30);
        for (int n = 0; n < 10; n++) {
            store.drafts().save(key("s", n), utf8("draft " + n));
            store.journal().append(judged(key("s", n), "{\"j\":" + n + '}'));
        }
        store.journal().append(withdrawn(key("s", 3), 8, "d"));
        store.journal().append(withdrawn(key("s", 4), 8, null));
        store.upkeep().maintain();
        CheckReport report = store.upkeep().check(Progress.NONE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.entries()).isEqualTo(store.journal().head().seq());
        assertThat(report.items()).isEqualTo(30);
    }
}
