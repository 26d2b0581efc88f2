package org.touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.all;
import static org.touchstone.store.packs.Filling.facts;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.noted;
import static org.touchstone.store.packs.Filling.utf8;
import static org.touchstone.store.packs.Filling.withdrawn;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.tasks.Progress;

/** What every store must do when packs are removed; run against each implementation. */
public abstract class PackRemovalContract {
    private static final StudyId STUDY = new StudyId("s");

    /** The store, empty at first; the same one until the test ends. */
    protected abstract LocalStore store();

    /** Whatever a test did, nothing derived may differ from what the journal says. */
    @AfterEach
    void everythingHolds() {
        assertThat(store().upkeep().check(Progress.NONE).problems()).isEmpty();
        store().close();
    }

    private void remove(PackFacts... packs) {
        List<String> digests = List.of(packs).stream().map(PackFacts::digest).toList();
        store().packs().remove(digests, noted(STUDY, JournalKind.PACK_REMOVED, 9));
    }

    private long count(ItemState state) {
        return store().items().count(new ItemFilter(STUDY, null, null, state));
    }

    @Test
    void itemsOfARemovedPackAreInNoListAndItsTextsAreGone() {
        importPack(store(), "s", 1, 0, 5);
        importPack(store(), "t", 1, 0, 2);
        store().drafts().save(key("s", 2), utf8("half"));
        remove(facts("s", 1));
        assertThat(store().packs().all())
                .extracting(p -> p.facts().study().value())
                .containsExactly("t");
        assertThat(store().packs().current(STUDY)).isEmpty();
        assertThat(store().packs().removed()).singleElement().satisfies(p -> {
            assertThat(p.removedAtMillis()).isEqualTo(9);
            assertThat(p.items()).isEqualTo(5);
        });
        assertThat(store().items().count(ItemFilter.ALL)).isEqualTo(2);
        assertThat(store().items().page(ItemFilter.ALL, 0, 9))
                .extracting(row -> row.key().study().value())
                .containsOnly("t");
        assertThat(store().items().firstAfter(new ItemFilter(STUDY, null, null, null), -1))
                .isEmpty();
        assertThat(store().items().domains(STUDY)).isEmpty();
        assertThat(store().items().find(key("s", 1))).isEmpty();
        assertThat(store().drafts().find(key("s", 2))).isEmpty();
        assertThat(store().drafts().lastOpened()).isEmpty();
        assertThatThrownBy(() -> store().items().text(key("s", 1))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store().packs().part(facts("s", 1).digest(), "study.json"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store().journal().append(judged(key("s", 1), "{}")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void judgmentsStayWithWhereTheyCameFrom() {
        importPack(store(), "s", 1, 0, 3);
        store().journal().append(judged(key("s", 1), "{\"j\":1}"));
        store().journal().append(judged(key("s", 1), "{\"j\":2}"));
        store().exports()
                .record(
                        new ExportRecord(STUDY, 1, "d".repeat(64), 1, 3, 2, 9),
                        noted(STUDY, JournalKind.BUNDLE_EXPORTED, 9));
        store().journal().append(judged(key("s", 0), "{\"j\":3}"));
        remove(facts("s", 1));
        List<JudgmentLine> lines = all(store().judgments().newestFirst());
        assertThat(lines).extracting(JudgmentLine::item).containsExactly(key("s", 0), key("s", 1));
        Judgments.Origin later = store().judgments().origin(lines.get(0));
        Judgments.Origin earlier = store().judgments().origin(lines.get(1));
        assertThat(later.exported()).isFalse();
        assertThat(earlier.exported()).isTrue();
        assertThat(earlier.history()).hasSize(2);
        assertThat(earlier.pack().isRemoved()).isTrue();
        assertThat(store().judgments().inForce(key("s", 1)).orElseThrow().bytes())
                .isEqualTo(utf8("{\"j\":2}"));
        assertThat(store().judgments().count(STUDY, 1, 99)).isEqualTo(3);
        assertThat(store().exports().last(STUDY)).isPresent();
    }

    @Test
    void samePackComingAgainFindsItsJudgments() {
        importPack(store(), "s", 1, 0, 4);
        store().journal().append(judged(key("s", 1), "{\"j\":1}"));
        store().journal().append(new NewEntry.Judged(key("s", 2), 1, ItemState.ROUTED, utf8("{\"j\":2}")));
        remove(facts("s", 1));
        PackRecord again = importPack(store(), "s", 1, 0, 4);
        assertThat(again.items()).isEqualTo(4);
        assertThat(count(ItemState.DUE)).isEqualTo(2);
        assertThat(count(ItemState.JUDGED)).isEqualTo(1);
        assertThat(count(ItemState.ROUTED)).isEqualTo(1);
        assertThat(store().items().text(key("s", 1))).isEqualTo(utf8(Filling.text("s", 1)));
        assertThat(store().items().page(new ItemFilter(STUDY, null, null, null), 0, 9))
                .hasSize(4);
        store().journal().append(judged(key("s", 1), "{\"j\":3}"));
        assertThat(store().judgments().history(key("s", 1))).hasSize(2);
        remove(facts("s", 1));
        assertThat(store().items().count(ItemFilter.ALL)).isZero();
        importPack(store(), "s", 2, 0, 6);
        assertThat(count(ItemState.DUE)).isEqualTo(4);
        assertThat(count(ItemState.JUDGED)).isEqualTo(1);
        store().journal().append(withdrawn(key("s", 1), 8, null));
        assertThat(store().judgments().history(key("s", 1))).hasSize(1);
    }

    @Test
    void judgedItemIsRefusedOtherContent_andTheRefusalLeavesNothing() {
        importPack(store(), "s", 1, 0, 2);
        store().journal().append(judged(key("s", 0), "{\"j\":1}"));
        remove(facts("s", 1));
        byte[] other = utf8("{\"id\":\"item-0\",\"prompt\":\"Other?\"}");
        try (PackIntake writer = store().packs().begin(facts("s", 2))) {
            writer.beginPart("items.jsonl");
            writer.write(other, 0, other.length);
            assertThatThrownBy(() -> {
                        writer.add(Filling.item(0, 0, 0, other.length), other);
                        writer.commit(noted(STUDY, JournalKind.PACK_IMPORTED, 5));
                    })
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.ITEM_CONFLICT));
        }
        assertThat(store().packs().all()).isEmpty();
        importPack(store(), "s", 1, 0, 2);
        assertThat(count(ItemState.JUDGED)).isEqualTo(1);
    }

    @Test
    void studyOfAnotherSignerBeginsAnew_andTheEarlierOnesJudgmentsAreNotItsOwn() {
        importPack(store(), facts("s", 1, 'e'), 0, 2);
        store().journal().append(judged(key("s", 0), "{\"strangers\":1}"));
        store().exports()
                .record(
                        new ExportRecord(STUDY, 1, "d".repeat(64), 1, 2, 1, 9),
                        noted(STUDY, JournalKind.BUNDLE_EXPORTED, 9));
        remove(facts("s", 1, 'e'));
        importPack(store(), facts("s", 1, 'a'), 0, 3);
        assertThat(count(ItemState.DUE)).isEqualTo(3);
        assertThat(store().judgments().inForce(key("s", 0))).isEmpty();
        assertThat(store().judgments().count(STUDY, 1, 99)).isZero();
        assertThat(store().exports().last(STUDY)).isEmpty();
        assertThat(store().journal().head(STUDY).seq()).isEqualTo(1);
        store().journal().append(judged(key("s", 0), "{\"ours\":1}"));
        assertThat(store().judgments().count(STUDY, 1, 99)).isEqualTo(1);
        List<JudgmentLine> lines = all(store().judgments().newestFirst());
        assertThat(lines).hasSize(2);
        assertThat(store().judgments().origin(lines.get(0)).exported()).isFalse();
        assertThat(store().judgments().origin(lines.get(1)).exported()).isTrue();
        assertThat(store().judgments().origin(lines.get(1)).pack().facts()).isEqualTo(facts("s", 1, 'e'));
        // The stranger's own comes back as it was, should it be wanted again.
        remove(facts("s", 1, 'a'));
        importPack(store(), facts("s", 2, 'e'), 0, 2);
        assertThat(count(ItemState.JUDGED)).isEqualTo(1);
        assertThat(store().exports().last(STUDY)).isPresent();
        assertThat(store().journal().head(STUDY).seq()).isEqualTo(5);
    }

    @Test
    void studyThatIsHeldGoesOnWithAnotherSignersPack() {
        importPack(store(), facts("s", 1, 'e'), 0, 2);
        store().journal().append(judged(key("s", 0), "{\"j\":1}"));
        importPack(store(), facts("s", 2, 'a'), 0, 3);
        assertThat(count(ItemState.DUE)).isEqualTo(2);
        assertThat(count(ItemState.JUDGED)).isEqualTo(1);
    }

    @Test
    void earlierPackIsNotRemovedFromUnderALaterOne() {
        importPack(store(), "s", 1, 0, 3);
        importPack(store(), "s", 2, 0, 5);
        long head = store().journal().head().seq();
        assertThatThrownBy(() -> remove(facts("s", 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> remove(facts("s", 7))).isInstanceOf(NoSuchElementException.class);
        assertThat(store().journal().head().seq()).isEqualTo(head);
        assertThat(store().items().count(ItemFilter.ALL)).isEqualTo(5);
        remove(facts("s", 2));
        assertThat(store().items().count(ItemFilter.ALL)).isEqualTo(3);
        assertThat(store().packs().current(STUDY).orElseThrow().facts().studyVersion())
                .isEqualTo(1);
        importPack(store(), "s", 2, 0, 5);
        remove(facts("s", 1), facts("s", 2));
        assertThat(store().items().count(ItemFilter.ALL)).isZero();
        assertThat(store().journal().head().seq()).isEqualTo(head + 3);
    }
}
