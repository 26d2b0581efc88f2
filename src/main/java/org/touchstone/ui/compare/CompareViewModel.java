package org.touchstone.ui.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.desk.DeskModel;
import org.touchstone.ui.evidence.FindingsModel;
import org.touchstone.ui.evidence.MarkingModel;
import org.touchstone.ui.judging.EditHistory;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.ui.judging.JudgingModel;
import org.touchstone.ui.judging.JudgingState;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.judging.ReadingTrack;
import org.touchstone.ui.judging.Stage;
import org.touchstone.workstation.checklist.Checklist;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * The judging screen for pairs without its controls: votes and reading on top of what judging any item needs, which
 * {@link JudgingModel} does. Screen thread only.
 */
public final class CompareViewModel implements DeskModel {
    private final EditHistory<ComparisonDecision> bench = new EditHistory<>(ComparisonDecision.NONE);
    private final ReadingModel reading;
    private final VotesModel votes;
    private final FindingsModel findings = new FindingsModel(bench);
    private final MarkingModel marking = new MarkingModel(findings);
    private final JudgingModel<ComparisonDecision> judging;
    private List<Checklist.Entry> asked = List.of();
    private Set<Unmet> unmet = EnumSet.noneOf(Unmet.class);

    /** @param passOn takes an item of another kind, with what items are taken from; with nothing when it was asked for by name */
    public CompareViewModel(
            AnnotationSession session,
            TaskRunner runner,
            Scheduler scheduler,
            LongSupplier nanos,
            BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {
        ReadingTrack track = new ReadingTrack(nanos);
        reading = new ReadingModel(track);
        votes = new VotesModel(bench, reading);
        judging = new JudgingModel<>(session, runner, scheduler, bench, track, new Pairs(), passOn);
        votes.activeScopeProperty().addListener((o, before, now) -> judging.refresh());
    }

    @Override
    public JudgingModel<?> judging() {
        return judging;
    }

    /** The work as it would be saved now. */
    Draft draft() {
        JudgingState<ComparisonDecision> work = bench.get();
        return new Draft(
                work.decision(),
                work.findings(),
                reading.track().reading(),
                reading.track().clock().activeMillis(),
                reading.track().clock().correctedMillis());
    }

    /** What Enter does now. */
    public NextStep nextStep() {
        Set<Unmet> wanted = EnumSet.noneOf(Unmet.class);
        wanted.addAll(unmet);
        boolean finalVoteMissing = wanted.remove(Unmet.FINAL_DECISION);
        boolean blind = stage() == Stage.BLIND;
        if (wanted.isEmpty() && finalVoteMissing && blind) {
            return NextStep.REVEAL;
        }
        if (unmet.isEmpty()) {
            return NextStep.SUBMIT;
        }
        boolean votesMissing = unmet.contains(Unmet.DECISION) || (finalVoteMissing && !blind);
        Optional<Scope> next = votes.firstUnvoted();
        boolean activeVoted = votes.position(votes.activeScope()).isPresent();
        return votesMissing && activeVoted && next.isPresent() ? NextStep.NEXT_SCOPE : NextStep.COMPLETE;
    }

    @Override
    public boolean isReady() {
        return nextStep() != NextStep.COMPLETE;
    }

    @Override
    public String proceedWords() {
        return nextStep() == NextStep.NEXT_SCOPE
                ? votes.firstUnvoted()
                        .map(s -> "Go on to " + lower(ScaleWords.scope(s)))
                        .orElse("Submit")
                : "Submit";
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public void showTurn(int turn) {
        votes.showTurn(turn);
    }

    @Override
    public ReadingTrack track() {
        return reading.track();
    }

    /** The one primary action: goes to the next scope, opens both texts, submits, or says what is missing. */
    @Override
    public void proceed() {
        if (!judging.isJudging()) {
            return;
        }
        reading.track().alive();
        switch (nextStep()) {
            case NEXT_SCOPE -> votes.firstUnvoted().ifPresent(votes::select);
            case COMPLETE -> sayWhatIsMissing();
            case REVEAL -> reveal();
            case SUBMIT -> judging.submit(reading.track().displayFacts());
        }
    }

    private void reveal() {
        judging.reveal(
                bench.get().decision(Ballot::revealed),
                votes::load,
                Message.quiet("Both texts are open now. Vote once more; your blind vote stays as it is."));
    }

    /** Votes for the active scope, or says why it is not open. */
    public void vote(int position) {
        if (state() == FlowState.JUDGING && !votes.vote(position)) {
            sayClosed();
        }
    }

    public void toggleBothBad() {
        if (state() == FlowState.JUDGING && !votes.toggleBothBad()) {
            sayClosed();
        }
    }

    private void sayClosed() {
        say(Message.needsYou("Votes open when both sides have been read to the end."));
    }

    @Override
    public void toggleFlag(Flag flag) {
        findings.toggleFlag(flag);
        if (flag == Flag.NOT_MY_FIELD && findings.hasFlag(flag)) {
            say(Message.quiet("Outside your field: no vote is needed. Enter passes it to somebody else."));
        }
    }

    @Override
    public Stage stage() {
        return Ballot.stage(bench.get().decision());
    }

    /** What is asked. The vote after the reveal is not announced before it: it would change the blind one. */
    @Override
    public List<Checklist.Entry> checklist() {
        return asked.stream()
                .filter(entry -> entry.requirement() != Unmet.FINAL_DECISION || stage() == Stage.FINAL)
                .toList();
    }

    public VotesModel votes() {
        return votes;
    }

    @Override
    public FindingsModel findings() {
        return findings;
    }

    @Override
    public MarkingModel marking() {
        return marking;
    }

    public ReadingModel reading() {
        return reading;
    }

    /** What comparisons add to judging. */
    private final class Pairs implements JudgingModel.Kind<ComparisonDecision> {
        @Override
        public ItemKind kind() {
            return ItemKind.COMPARISON;
        }

        @Override
        public JudgingState<ComparisonDecision> work(Draft draft) {
            return new JudgingState<>(Pair.votes(draft), draft.findings());
        }

        @Override
        public void load(OpenItem open) {
            reading.load(open);
            findings.load(open.study().criteria(), open.item()::response);
            votes.load(open);
            marking.load();
        }

        @Override
        public void refresh(Optional<OpenItem> open) {
            asked = open.map(item -> item.checklist().entries(draft())).orElse(List.of());
            unmet = EnumSet.noneOf(Unmet.class);
            asked.stream().filter(entry -> !entry.met()).forEach(entry -> unmet.add(entry.requirement()));
        }

        @Override
        public Draft draft() {
            return CompareViewModel.this.draft();
        }
    }
}
