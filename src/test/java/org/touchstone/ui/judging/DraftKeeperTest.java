package org.touchstone.ui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.InMemorySession;
import org.touchstone.ui.compare.Studies;
import org.touchstone.workstation.session.OpenItem;

/** Work in progress that could not be saved is told of and kept, also when its item has been left. */
class DraftKeeperTest {
    private static final String FULL = "The disk is full.";

    private final ManualScheduler time = new ManualScheduler();
    private final Study lax = Studies.study(Studies.NOTHING_ASKED, false);
    private final OpenItem first = Studies.open(lax, Studies.single("one", "Yes.", "No."));
    private final OpenItem second = Studies.open(lax, Studies.single("two", "It depends.", "Ask a lawyer."));
    private final InMemorySession session = new InMemorySession(List.of(first, second));
    private final CompareViewModel model =
            new CompareViewModel(session, new DirectTaskRunner(), time, time::nanos, (open, within) -> {
                throw new AssertionError("Only comparisons are here");
            });
    private final List<Message> said = new ArrayList<>();

    DraftKeeperTest() {
        model.judging().messageProperty().addListener((o, was, is) -> said.add(is));
        model.judging().start(ItemFilter.ALL);
    }

    /** Writes something on the first item and opens the second while the disk is full. */
    private void leaveTheFirstUnsaved() {
        model.findings().setRationale("Half a reason");
        session.refuseDraftsWith = FULL;
        model.judging().pause();
        model.judging().open(second.key());
    }

    @Test
    void whatCouldNotBeSavedOnLeavingIsToldAndTriedAgainUntilItIsKept() {
        leaveTheFirstUnsaved();
        assertThat(said).contains(Message.problem(FULL));
        assertThat(model.judging().savedProperty().get()).isFalse();
        assertThat(session.draftOf(first)).isEmpty();
        time.advance(DraftKeeper.PAUSE.multipliedBy(3));
        assertThat(model.judging().savedProperty().get()).isFalse();
        session.refuseDraftsWith = null;
        time.advance(DraftKeeper.PAUSE);
        assertThat(session.draftOf(first).orElseThrow().findings().rationale()).isEqualTo("Half a reason");
        assertThat(model.judging().savedProperty().get()).isTrue();
        int tries = session.draftTries;
        time.advance(DraftKeeper.PAUSE.multipliedBy(3));
        assertThat(session.draftTries).isEqualTo(tries);
    }

    @Test
    void anItemThatComesBackBeforeItWasSavedOpensAsItWasLeft() {
        leaveTheFirstUnsaved();
        model.judging().open(first.key());
        assertThat(model.findings().get().rationale()).isEqualTo("Half a reason");
        assertThat(model.judging().savedProperty().get()).isFalse();
        session.refuseDraftsWith = null;
        time.advance(DraftKeeper.PAUSE);
        assertThat(session.draftOf(first).orElseThrow().findings().rationale()).isEqualTo("Half a reason");
        assertThat(model.judging().savedProperty().get()).isTrue();
    }

    @Test
    void whatIsWrittenMeanwhileOnTheNextItemIsKeptBeside() {
        leaveTheFirstUnsaved();
        model.findings().setRationale("Another reason");
        session.refuseDraftsWith = null;
        time.advance(DraftKeeper.PAUSE);
        assertThat(session.draftOf(first).orElseThrow().findings().rationale()).isEqualTo("Half a reason");
        assertThat(session.draftOf(second).orElseThrow().findings().rationale()).isEqualTo("Another reason");
    }

    @Test
    void aJudgmentTakesThePlaceOfADraftThatWasRefused() {
        session.refuseDraftsWith = FULL;
        model.vote(1);
        model.judging().pause();
        model.proceed();
        assertThat(session.decisions()).hasSize(1);
        assertThat(model.judging().itemProperty().get().orElseThrow().key()).isEqualTo(second.key());
        session.refuseDraftsWith = null;
        time.advance(DraftKeeper.PAUSE.multipliedBy(2));
        assertThat(model.judging().savedProperty().get()).isTrue();
        assertThat(session.draftOf(first)).isEmpty();
    }

    @Test
    void nothingIsTriedAnyMoreOnceTheScreenIsGone() {
        leaveTheFirstUnsaved();
        model.judging().close();
        int tries = session.draftTries;
        time.advance(DraftKeeper.PAUSE.multipliedBy(10));
        assertThat(session.draftTries).isEqualTo(tries);
    }
}
