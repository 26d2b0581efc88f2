package org.touchstone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.testing.Pairs;
import org.touchstone.ui.evidence.MarkDraft;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.ui.judging.ItemClock;
import org.touchstone.ui.judging.LayoutFacts;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.judging.Stage;
import org.touchstone.workstation.checklist.Checklist;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.session.OpenItem;

class CompareViewModelTest {
    private final ManualScheduler time = new ManualScheduler();
    private final Study lax = Studies.study(Studies.NOTHING_ASKED, false);
    private final OpenItem first = Studies.open(lax, Studies.single("one", "Yes, until 2029.", "No. It has lapsed."));
    private final OpenItem second = Studies.open(lax, Studies.single("two", "It depends.", "Ask a lawyer."));

    private CompareViewModel started(InMemorySession session) {
        CompareViewModel model =
                new CompareViewModel(session, new DirectTaskRunner(), time, time::nanos, (open, within) -> {
                    throw new AssertionError("Only comparisons are here");
                });
        model.judging().start(ItemFilter.ALL);
        return model;
    }

    private static ResponseId on(CompareViewModel model, Side side) {
        return Pairs.sides(onDesk(model)).on(side);
    }

    private static OpenItem onDesk(CompareViewModel model) {
        return model.judging().itemProperty().get().orElseThrow();
    }

    @Test
    void aVoteIsStoredByResponseWhateverSideItWasPaintedOn() {
        InMemorySession session = new InMemorySession(List.of(first, Studies.swapped(second)));
        CompareViewModel model = started(session);
        model.vote(-2);
        model.proceed();
        model.vote(-2);
        model.proceed();

        assertThat(session.decisions())
                .extracting(d -> Pairs.votes(d.draft()).blind().preferences())
                .containsExactly(
                        List.of(new Preference(Scope.CONVERSATION, Studies.A, 2)),
                        List.of(new Preference(Scope.CONVERSATION, Studies.B, 2)));
        assertThat(model.state()).isEqualTo(FlowState.DONE);
        assertThat(model.judging().itemProperty().get()).isEmpty();
    }

    @Test
    void nothingIsChosenWhenAnItemOpens() {
        CompareViewModel model = started(new InMemorySession(List.of(first)));
        assertThat(model.votes().position(Scope.CONVERSATION)).isEmpty();
        assertThat(model.nextStep()).isEqualTo(NextStep.COMPLETE);
        model.proceed();
        assertThat(model.judging().messageProperty().get()).isEqualTo(Message.needsYou("Still needed: a preference."));
    }

    @Test
    void turnsAreAskedInOrderAndTheConversationLast() {
        InMemorySession session = new InMemorySession(List.of(Studies.open(lax, Studies.twoTurns("t")), second));
        CompareViewModel model = started(session);
        assertThat(model.votes().activeScope()).isEqualTo(Scope.ofTurn(1));
        model.vote(0);
        model.proceed();
        assertThat(model.votes().activeScope()).isEqualTo(Scope.ofTurn(2));
        assertThat(model.reading().shownTurn()).isEqualTo(2);
        model.vote(-3);
        model.proceed();
        assertThat(model.votes().activeScope()).isEqualTo(Scope.CONVERSATION);
        assertThat(model.nextStep()).isEqualTo(NextStep.COMPLETE);
        model.vote(-2);
        assertThat(model.nextStep()).isEqualTo(NextStep.SUBMIT);
        model.proceed();
        assertThat(session.decisions()).hasSize(1);
        assertThat(onDesk(model).key()).isEqualTo(second.key());
    }

    @Test
    void votesOpenForATurnWhenBothOfItsEndsHaveBeenSeen_ifTheStudySaysSo() {
        Study strict = Studies.study(Studies.NOTHING_ASKED, true);
        CompareViewModel model = started(new InMemorySession(List.of(Studies.open(strict, Studies.twoTurns("t")))));
        model.vote(1);
        assertThat(model.votes().position(Scope.ofTurn(1))).isEmpty();
        assertThat(model.judging().messageProperty().get().kind()).isEqualTo(Message.Kind.NEEDS_YOU);

        model.reading().endSeen(Side.LEFT, 1);
        assertThat(model.votes().isOpen(Scope.ofTurn(1))).isFalse();
        model.reading().endSeen(Side.RIGHT, 1);
        assertThat(model.votes().isOpen(Scope.ofTurn(1))).isTrue();
        assertThat(model.votes().isOpen(Scope.CONVERSATION)).isFalse();
        model.vote(1);
        assertThat(model.votes().position(Scope.ofTurn(1))).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void theChecklistTurnsOffAsItIsMet() {
        Study strict = Studies.study(Studies.EVERYTHING_ASKED, false);
        CompareViewModel model =
                started(new InMemorySession(List.of(Studies.open(strict, Studies.single("one", "Yes.", "No.")))));
        assertThat(model.checklist())
                .extracting(Checklist.Entry::requirement)
                .containsExactly(Unmet.DECISION, Unmet.ALL_READ, Unmet.CRITERIA, Unmet.CONFIDENCE);
        model.vote(3);
        model.toggleFlag(Flag.UNSAFE);
        model.reading().endSeen(Side.LEFT, 1);
        model.reading().endSeen(Side.RIGHT, 1);
        assertThat(model.checklist())
                .extracting(Checklist.Entry::requirement, Checklist.Entry::met)
                .containsExactly(
                        tuple(Unmet.DECISION, true),
                        tuple(Unmet.RATIONALE, false),
                        tuple(Unmet.ALL_READ, true),
                        tuple(Unmet.CRITERIA, false),
                        tuple(Unmet.SPAN_FOR_UNSAFE, false),
                        tuple(Unmet.CONFIDENCE, false));
        model.findings().setRationale("It names the wrong period.");
        for (Side side : Side.values()) {
            model.findings().setLevel(Studies.ACCURACY, on(model, side), 2);
            model.findings().setLevel(Studies.TONE, on(model, side), 5);
        }
        model.findings()
                .addMark(MarkDraft.of(new Selection(on(model, Side.RIGHT), 0, 0, 2))
                        .withType(SpanType.UNSAFE));
        model.findings().stepConfidence(5);
        assertThat(model.checklist()).allMatch(Checklist.Entry::met);
        assertThat(model.nextStep()).isEqualTo(NextStep.SUBMIT);
    }

    @Test
    void bothBadAndNotMyFieldNeedNoPreference() {
        InMemorySession session = new InMemorySession(List.of(first, second));
        CompareViewModel model = started(session);
        model.toggleBothBad();
        model.proceed();
        model.toggleFlag(Flag.NOT_MY_FIELD);
        model.proceed();
        assertThat(session.decisions()).hasSize(2);
        assertThat(Pairs.votes(session.decisions().get(0).draft()).blind().bothBad())
                .isTrue();
        assertThat(session.decisions().get(1).draft().findings().flags()).containsExactly(Flag.NOT_MY_FIELD);
    }

    @Test
    void aContradictionLinksTwoMarksInTheOrderOfTheText() {
        CompareViewModel model = started(new InMemorySession(List.of(Studies.open(lax, Studies.twoTurns("t")))));
        assertThat(model.marking().contradiction(new Selection(on(model, Side.RIGHT), 2, 0, 11)))
                .isFalse();
        model.votes().showTurn(1);
        assertThat(model.marking().contradiction(new Selection(on(model, Side.RIGHT), 0, 0, 10)))
                .isTrue();

        var findings = model.findings().get();
        assertThat(findings.links()).containsExactly(new SpanLink(2, 1));
        assertThat(findings.spans()).allMatch(s -> s.type() == SpanType.CONTRADICTION);
        assertThat(model.findings().quote(findings.spans().get(0))).isEqualTo("Then he may");

        model.findings().removeMark(1);
        assertThat(model.findings().get().links()).isEmpty();
        model.judging().undoEdit();
        assertThat(model.findings().get().links()).hasSize(1);
    }

    @Test
    void aMarkIsMadeChangedAndRemovedThroughItsEditor() {
        CompareViewModel model = started(new InMemorySession(List.of(first)));
        model.marking().begin(new Selection(on(model, Side.LEFT), 0, 0, 3));
        model.marking().chooseType(SpanType.OVERCONFIDENT);
        model.marking().note("No ground given");
        model.marking().keep();
        var span = model.findings().get().spans().get(0);
        assertThat(span.type()).isEqualTo(SpanType.OVERCONFIDENT);
        assertThat(span.note()).isEqualTo("No ground given");

        model.marking().change(span.number());
        model.marking().chooseType(SpanType.UNSAFE);
        model.marking().keep();
        assertThat(model.findings().get().spans()).hasSize(1).allMatch(s -> s.type() == SpanType.UNSAFE);
        model.marking().change(span.number());
        model.marking().remove();
        assertThat(model.findings().get().spans()).isEmpty();
    }

    @Test
    void draftsAreSavedTwoSecondsAfterAPauseAndOnLeaving() {
        InMemorySession session = new InMemorySession(List.of(first));
        CompareViewModel model = started(session);
        model.vote(1);
        time.advance(Duration.ofMillis(1900));
        model.findings().setRationale("B");
        time.advance(Duration.ofMillis(1900));
        assertThat(session.draftSaves()).isZero();
        time.advance(Duration.ofMillis(100));
        assertThat(session.draftSaves()).isEqualTo(1);
        model.findings().setRationale("Because");
        model.judging().leave();
        assertThat(session.draftOf(first).orElseThrow().findings().rationale()).isEqualTo("Because");
    }

    @Test
    void aCrashLosesNothingThatWasPausedOver() {
        InMemorySession session = new InMemorySession(List.of(first, second));
        CompareViewModel model = started(session);
        model.vote(-1);
        model.reading().movedTo(Side.RIGHT, 7);
        model.judging().readingMoved();
        time.advance(Duration.ofSeconds(2));

        CompareViewModel again = started(session.reopened());
        assertThat(onDesk(again).key()).isEqualTo(first.key());
        assertThat(again.votes().position(Scope.CONVERSATION)).isEqualTo(OptionalInt.of(-1));
        assertThat(again.reading().firstLine(Side.RIGHT)).isEqualTo(7);
        assertThat(again.judging().messageProperty().get().text()).contains("as you left it");
    }

    @Test
    void editsAreTakenBackOneThoughtAtATime() {
        CompareViewModel model = started(new InMemorySession(List.of(first)));
        model.vote(2);
        model.findings().setRationale("I");
        model.findings().setRationale("It is wrong");
        model.findings().setLevel(Studies.TONE, on(model, Side.LEFT), 3);
        model.judging().undoEdit();
        assertThat(model.findings().level(Studies.TONE, on(model, Side.LEFT))).isEmpty();
        model.judging().undoEdit();
        assertThat(model.findings().get().rationale()).isEmpty();
        assertThat(model.votes().position(Scope.CONVERSATION)).isEqualTo(OptionalInt.of(2));
        model.judging().undoEdit();
        assertThat(model.votes().position(Scope.CONVERSATION)).isEmpty();
        model.judging().redoEdit();
        assertThat(model.votes().position(Scope.CONVERSATION)).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void aSubmissionCanBeTakenBackForThirtySeconds() {
        InMemorySession session = new InMemorySession(List.of(first, second));
        CompareViewModel model = started(session);
        model.vote(3);
        model.proceed();
        model.vote(-1);
        assertThat(model.judging().flow().undoableProperty().get()).isTrue();
        model.judging().undoSubmit();
        assertThat(onDesk(model).key()).isEqualTo(first.key());
        assertThat(model.votes().position(Scope.CONVERSATION)).isEqualTo(OptionalInt.of(3));
        assertThat(Pairs.votes(session.draftOf(second).orElseThrow()).blind().preferences())
                .hasSize(1);

        model.proceed();
        time.advance(Duration.ofSeconds(30));
        assertThat(model.judging().flow().undoableProperty().get()).isFalse();
    }

    @Test
    void aFailedCommitIsOneSentenceAndLosesNothing() {
        InMemorySession session = new InMemorySession(List.of(first, second));
        CompareViewModel model = started(session);
        model.vote(2);
        model.findings().setRationale("Wrong period.");
        session.refuseWith = "The disk is full. Your judgment is kept as a draft.";
        model.proceed();
        assertThat(model.state()).isEqualTo(FlowState.JUDGING);
        assertThat(model.judging().messageProperty().get())
                .isEqualTo(Message.problem("The disk is full. Your judgment is kept as a draft."));
        assertThat(model.findings().get().rationale()).isEqualTo("Wrong period.");
        session.refuseWith = null;
        model.proceed();
        assertThat(session.decisions()).hasSize(1);
    }

    @Test
    void anItemThatCannotBeOpenedAfterARecordedOneIsSaidSo() {
        InMemorySession session = new InMemorySession(List.of(first, second));
        CompareViewModel model = started(session);
        model.vote(2);
        session.failNext = true;
        model.proceed();
        assertThat(session.decisions()).hasSize(1);
        assertThat(model.state()).isEqualTo(FlowState.FAILED);
        assertThat(model.judging().messageProperty().get().kind()).isEqualTo(Message.Kind.PROBLEM);
    }

    @Test
    void theRevealKeepsTheBlindVoteBesideTheFinalOne() {
        InMemorySession session = new InMemorySession(List.of(Studies.revealing(first)));
        CompareViewModel model = started(session);
        assertThat(model.checklist()).extracting(Checklist.Entry::requirement).containsExactly(Unmet.DECISION);
        model.vote(1);
        assertThat(model.nextStep()).isEqualTo(NextStep.REVEAL);
        model.proceed();
        assertThat(session.decisions()).isEmpty();
        assertThat(model.stage()).isEqualTo(Stage.FINAL);
        assertThat(model.votes().position(Scope.CONVERSATION)).isEmpty();
        assertThat(Pairs.votes(session.draftOf(first).orElseThrow()).afterReveal())
                .isNotNull();

        model.judging().undoEdit();
        assertThat(model.stage()).isEqualTo(Stage.FINAL);
        model.vote(-2);
        model.proceed();
        Draft decided = session.decisions().get(0).draft();
        assertThat(Pairs.votes(decided).blind().preferences())
                .containsExactly(new Preference(Scope.CONVERSATION, Studies.B, 1));
        assertThat(java.util.Objects.requireNonNull(Pairs.votes(decided).afterReveal())
                        .preferences())
                .containsExactly(new Preference(Scope.CONVERSATION, Studies.A, 2));
    }

    @Test
    void displayFactsCountReadingOnEachSideAndStopAtTheReveal() {
        InMemorySession session = new InMemorySession(List.of(Studies.revealing(first)));
        CompareViewModel model = started(session);
        model.reading().track().laidOut(new LayoutFacts(66, 9, Grade.A, 1200, 0, 100, 1280, 800, false));
        time.advance(Duration.ofSeconds(10));
        model.reading().advanced(Side.LEFT);
        model.reading().switchSide();
        time.advance(Duration.ofMinutes(10));
        model.reading().track().laidOut(new LayoutFacts(34, 4, Grade.B, 2500, 0, 100, 1280, 800, false));
        model.vote(1);
        model.proceed();
        time.advance(Duration.ofSeconds(60));
        model.reading().switchSide();
        model.reading().track().laidOut(LayoutFacts.NONE);
        model.vote(1);
        model.proceed();
        assertThat(session.decisions().get(0).display())
                .isEqualTo(new DisplayFacts(
                        34,
                        4,
                        Grade.B,
                        2500,
                        0,
                        100,
                        1280,
                        800,
                        List.of(new PaneFacts(10_000, 1, 0), new PaneFacts(ItemClock.IDLE_CUT_MILLIS, 0, 0)),
                        1,
                        false,
                        false,
                        Set.of()));
        assertThat(session.decisions().get(0).draft().activeMillis()).isEqualTo(190_000);
    }
}
