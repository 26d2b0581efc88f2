package org.touchstone.workstation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Grade;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.Journal;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.queue.StoredQueue;

class JournaledSessionTest {
    private static final DisplayFacts SHOWN =
            new DisplayFacts(66, 5, Grade.A, 2100, 0, 125, 1280, 800, 0, 0, 2, 1, 3, false);

    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final PackOrder order = new PackOrder();

    @BeforeEach
    void takePack() throws Exception {
        bench.take(order, folder);
    }

    @Test
    void recordsOneJudgmentPerDecision() throws Exception {
        bench.time.pass(Duration.ofMinutes(2));
        OpenItem first = next();
        Draft draft = Bench.forLeft(first, 3);
        JudgmentId id = bench.session.submit(first, draft, SHOWN);
        Judgment expected = new Judgment(
                id,
                order.study().id(),
                first.item().id(),
                "1.0",
                1,
                null,
                draft.blind(),
                null,
                Findings.NONE,
                first.arm(),
                first.sides(),
                SHOWN,
                new Timing(5_000, -1, 2, bench.time.millis(), false));
        assertThat(inForce(0)).isEqualTo(expected);
        assertThat(next().key()).isEqualTo(Bench.item(1));
        assertThat(kinds()).containsExactly("session-started", "pack-imported", "judgment");
    }

    @Test
    void refusesWhatTheStudyStillAsksFor_andWritesNothing() throws Exception {
        PackOrder strict = new PackOrder();
        strict.study = "strict";
        strict.requirements = new Requirements(1, false, false, false, true);
        bench.take(strict, folder);
        ItemFilter within = new ItemFilter(strict.study().id(), null, null, null);
        OpenItem item = bench.session.next(within).orElseThrow();
        long before = bench.store.head().seq();
        assertThat(bench.session.unmet(item, Bench.forLeft(item, 1)))
                .containsExactly(Unmet.RATIONALE, Unmet.CONFIDENCE);
        assertThatThrownBy(() -> bench.session.submit(item, Bench.forLeft(item, 1), SHOWN))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.store.head().seq()).isEqualTo(before);
    }

    @Test
    void judgesAnItemOnce_whenAKeyIsPressedTwice() throws Exception {
        OpenItem first = next();
        bench.session.submit(first, Bench.forLeft(first, 1), SHOWN);
        assertThatThrownBy(() -> bench.session.submit(first, Bench.forLeft(first, 1), SHOWN))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bench.session.saveDraft(first, Bench.forLeft(first, 2)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new StoredReview(bench.store)
                        .of(List.of(first.key()), "")
                        .get(0)
                        .history())
                .hasSize(1);
    }

    @Test
    void takesBackWithinThirtySeconds_andReopensAsSubmitted() throws Exception {
        OpenItem first = next();
        Draft draft = Bench.forLeft(first, 2);
        JudgmentId id = bench.session.submit(first, draft, SHOWN);
        next();
        bench.time.pass(Duration.ofSeconds(30));
        assertThat(bench.session.undoable()).contains(id);
        OpenItem reopened = bench.session.undo();
        assertThat(reopened.draft()).isEqualTo(draft);
        assertThat(reopened.sides()).isEqualTo(first.sides());
        assertThat(reopened.revising()).isNull();
        assertThat(bench.session.undoable()).isEmpty();
        assertThat(bench.store.inForce(first.key())).isEmpty();
        assertThat(kinds()).endsWith("judgment", "withdrawal");
        assertThat(lastLine()).contains("\"judgment\":\"" + id + "\"").contains("\"study\":\"study\"");
        bench.session.submit(reopened, draft, SHOWN);
        assertThat(next().key()).isEqualTo(Bench.item(1));
    }

    @Test
    void takesNothingBackAfterThirtySeconds() throws Exception {
        OpenItem first = next();
        bench.session.submit(first, Bench.forLeft(first, 2), SHOWN);
        bench.time.pass(Duration.ofMillis(30_001));
        assertThat(bench.session.undoable()).isEmpty();
        assertThatThrownBy(bench.session::undo).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void revisesByASupersedingJudgment_thatStartsFromTheEarlierOne() throws Exception {
        OpenItem first = next();
        Draft draft = Bench.forLeft(first, 2);
        JudgmentId earlier = bench.session.submit(first, draft, SHOWN);
        OpenItem again = bench.session.open(first.key());
        assertThat(again.draft().blind()).isEqualTo(draft.blind());
        assertThat(again.revising()).isEqualTo(inForce(0));
        assertThat(again.sides()).isEqualTo(first.sides());
        bench.session.submit(again, Bench.forLeft(again, 1), SHOWN);
        assertThat(inForce(0).supersedes()).isEqualTo(earlier);
        assertThat(new StoredReview(bench.store).search("question 0", 9))
                .singleElement()
                .satisfies(row -> assertThat(row.revisions()).isEqualTo(1));
        bench.session.undo();
        assertThat(inForce(0).id()).isEqualTo(earlier);
    }

    @Test
    void doesNotLetARevisionChangeTheBlindVoteAfterTheReveal() throws Exception {
        PackOrder revealed = new PackOrder();
        revealed.study = "revealed";
        revealed.revealPerMille = 1000;
        bench.take(revealed, folder);
        OpenItem item = bench.session
                .next(new ItemFilter(revealed.study().id(), null, null, null))
                .orElseThrow();
        assertThat(item.reveals()).isTrue();
        assertThat(bench.session.unmet(item, Bench.forLeft(item, 2))).containsExactly(Unmet.FINAL_VOTE);
        Draft both = withFinal(Bench.forLeft(item, 2), Bench.forLeft(item, 1).blind());
        bench.session.submit(item, both, SHOWN);
        OpenItem again = bench.session.open(item.key());
        assertThat(again.draft().afterReveal()).isEqualTo(both.afterReveal());
        Draft otherBlind = withFinal(Bench.forLeft(item, 3), both.blind());
        assertThatThrownBy(() -> bench.session.submit(again, otherBlind, SHOWN))
                .isInstanceOf(IllegalArgumentException.class);
        bench.session.submit(again, withFinal(both, Bench.forLeft(item, 3).blind()), SHOWN);
    }

    @Test
    void routesAnItemOutsideOnesField() throws Exception {
        OpenItem first = next();
        Findings away = new Findings(List.of(), "", List.of(), List.of(), Set.of(Flag.NOT_MY_FIELD), -1);
        bench.session.submit(first, new Draft(Vote.NONE, null, away, 0, 0, 0, 0), SHOWN);
        ItemFilter routed = new ItemFilter(null, null, null, ItemState.ROUTED);
        assertThat(new StoredQueue(bench.store).count(routed)).isEqualTo(1);
        assertThat(next().key()).isEqualTo(Bench.item(1));
    }

    @Test
    void reopensAfterACrashAsItWas_andSaysSo() throws Exception {
        OpenItem first = next();
        Draft draft = Bench.forLeft(first, 2);
        bench.session.saveDraft(first, draft);
        bench.restart(false);
        OpenItem recovered = bench.session.resume().orElseThrow();
        assertThat(recovered)
                .isEqualTo(new OpenItem(
                        first.study(),
                        first.item(),
                        1,
                        first.sides(),
                        first.arm(),
                        first.reveals(),
                        draft,
                        true,
                        null));
    }

    @Test
    void saysNothingOfRecoveryAfterAGoodEnd() throws Exception {
        OpenItem first = next();
        bench.session.saveDraft(first, Bench.forLeft(first, 2));
        bench.restart(true);
        OpenItem resumed = bench.session.resume().orElseThrow();
        assertThat(resumed.key()).isEqualTo(first.key());
        assertThat(resumed.recovered()).isFalse();
        assertThat(resumed.draft()).isEqualTo(Bench.forLeft(first, 2));
    }

    @Test
    void remembersTheOpenItem_evenWhenNothingWasSaid() {
        next();
        bench.session.peekAfter(Bench.item(0), ItemFilter.ALL);
        bench.restart(false);
        OpenItem resumed = bench.session.resume().orElseThrow();
        assertThat(resumed.key()).isEqualTo(Bench.item(0));
        assertThat(resumed.recovered()).isFalse();
    }

    @Test
    void looksAheadAtWhatNextWillGive() throws Exception {
        OpenItem first = next();
        OpenItem ahead = bench.session.peekAfter(first.key(), ItemFilter.ALL).orElseThrow();
        bench.session.submit(first, Bench.forLeft(first, 1), SHOWN);
        assertThat(next()).isEqualTo(ahead);
        OpenItem last = bench.session.open(Bench.item(2));
        assertThat(bench.session.peekAfter(last.key(), ItemFilter.ALL).map(OpenItem::key))
                .contains(Bench.item(1));
    }

    @Test
    void keepsTheFirstPainting_whenANewerPackChangesSeedAndArms() throws Exception {
        OpenItem first = next();
        bench.session.peekAfter(first.key(), ItemFilter.ALL);
        bench.restart(false);
        for (String seed : List.of("01", "02", "03", "04", "05", "06")) {
            PackOrder newer = new PackOrder();
            newer.version = Integer.parseInt(seed) + 1;
            newer.seed = seed.repeat(32);
            newer.plainPerMille = 1000;
            bench.take(newer, folder);
            OpenItem again = bench.session.open(first.key());
            assertThat(again.sides()).isEqualTo(first.sides());
            assertThat(again.arm()).isEqualTo(first.arm());
            assertThat(again.study().version()).isEqualTo(newer.version);
        }
    }

    @Test
    void tellsWhenAStoreCannotRecord_andKeepsTheDraft() throws Exception {
        OpenItem first = next();
        bench.session.saveDraft(first, Bench.forLeft(first, 1));
        bench.store.breakDown("The disk is full.");
        assertThatThrownBy(() -> bench.session.submit(first, Bench.forLeft(first, 2), SHOWN))
                .isInstanceOf(NotRecordedException.class)
                .hasMessage("The disk is full.");
        assertThatThrownBy(() -> bench.session.saveDraft(first, Bench.forLeft(first, 2)))
                .isInstanceOf(NotRecordedException.class);
        assertThat(bench.session.open(first.key()).draft()).isEqualTo(Bench.forLeft(first, 1));
        assertThat(bench.session.undoable()).isEmpty();
    }

    @Test
    void marksADoubtfulClock() throws Exception {
        bench.time.shiftWall(Duration.ofDays(-3));
        OpenItem first = next();
        bench.session.submit(first, Bench.forLeft(first, 1), SHOWN);
        assertThat(inForce(0).timing().clockSuspect()).isTrue();
        bench.time.shiftWall(Duration.ofDays(3).plusSeconds(1));
        bench.restart(true);
        OpenItem second = next();
        bench.session.submit(second, Bench.forLeft(second, 1), SHOWN);
        assertThat(inForce(1).timing().clockSuspect()).isFalse();
    }

    @Test
    void recordsADecisionTakenElsewhereAsTold() throws Exception {
        OpenItem first = next();
        bench.session.submitRecorded(first, Bench.forLeft(first, 1), 1_000);
        assertThat(inForce(0).timing().decidedAtMillis()).isEqualTo(1_000);
        assertThat(inForce(0).timing().clockSuspect()).isTrue();
        assertThat(inForce(0).display()).isEqualTo(DisplayFacts.NOT_SHOWN);
        assertThat(lastLine()).contains("\"at\":" + bench.time.millis() + ",");
    }

    @Test
    void replacesHalfACharacter_ratherThanLosingTheRest() throws Exception {
        OpenItem first = next();
        Findings torn = new Findings(List.of(), "good \ud83d bad \ud83d\ude00", List.of(), List.of(), Set.of(), -1);
        Draft draft = new Draft(Bench.forLeft(first, 1).blind(), null, torn, 0, 0, 0, 0);
        bench.session.saveDraft(first, draft);
        bench.session.submit(first, draft, SHOWN);
        assertThat(inForce(0).findings().rationale()).isEqualTo("good \ufffd bad \ud83d\ude00");
    }

    @Test
    void knowsNoItemThatNoPackHolds() {
        assertThatThrownBy(() -> bench.session.open(Bench.item(99))).isInstanceOf(NoSuchElementException.class);
    }

    private OpenItem next() {
        return bench.session.next(ItemFilter.ALL).orElseThrow();
    }

    private static Draft withFinal(Draft draft, Vote afterReveal) {
        return new Draft(draft.blind(), afterReveal, draft.findings(), 0, 0, 3, 0);
    }

    private Judgment inForce(int number) throws Exception {
        return Codecs.JUDGMENT.decodeCanonical(
                bench.store.inForce(Bench.item(number)).orElseThrow().bytes());
    }

    private List<String> kinds() {
        List<String> kinds = new java.util.ArrayList<>();
        bench.store.lines(1, bench.store.head().seq()).forEachRemaining(line -> kinds.add(line.kind()));
        return kinds;
    }

    private String lastLine() {
        long head = bench.store.head().seq();
        Journal.Line line = bench.store.lines(head, head).next();
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }
}
