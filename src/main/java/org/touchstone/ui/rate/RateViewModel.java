package org.touchstone.ui.rate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.RatingDecision;
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
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * The judging screen for ratings without its controls: the overall rating on top of what judging any item needs, which
 * {@link JudgingModel} does. The response is read as one text, whatever its turns. Screen thread only.
 */
public final class RateViewModel implements DeskModel {
    private static final int ONLY = 0;

    private final EditHistory<RatingDecision> bench = new EditHistory<>(RatingDecision.NONE);
    private final ReadingTrack track;
    private final FindingsModel findings = new FindingsModel(bench);
    private final MarkingModel marking = new MarkingModel(findings);
    private final JudgingModel<RatingDecision> judging;
    private List<Checklist.Entry> asked = List.of();

    /** @param passOn takes an item of another kind, with what items are taken from; with nothing when it was asked for by name */
    RateViewModel(
            AnnotationSession session,
            TaskRunner runner,
            Scheduler scheduler,
            LongSupplier nanos,
            BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {
        track = new ReadingTrack(nanos);
        judging = new JudgingModel<>(session, runner, scheduler, bench, track, new Ratings(), passOn);
    }

    /** The rating so far. */
    public OptionalInt overall() {
        return bench.get().decision().overall();
    }

    /** Whether a rating may be given now: some studies ask for the end to be seen first. */
    boolean isOpen() {
        return judging.itemProperty()
                .get()
                .map(open -> !open.study().blinding().votesAfterBothEnds() || track.endsSeen(ONLY))
                .orElse(false);
    }

    /**
     * Rates, or says why that is not open.
     *
     * @param overall 1 (worst) to 7
     */
    void rate(int overall) {
        if (state() != FlowState.JUDGING) {
            return;
        }
        if (isOpen()) {
            bench.edit(EditHistory.Kind.VOTE, work -> work.decision(before -> RatingDecision.of(overall)));
        } else {
            say(Message.needsYou("The rating opens when the response has been read to the end."));
        }
    }

    @Override
    public boolean isReady() {
        return asked.stream().allMatch(Checklist.Entry::met);
    }

    @Override
    public String proceedWords() {
        return "Submit";
    }

    @Override
    public void proceed() {
        if (!judging.isJudging()) {
            return;
        }
        track.alive();
        if (isReady()) {
            judging.submit(track.displayFacts());
        } else {
            sayWhatIsMissing();
        }
    }

    @Override
    public void toggleFlag(Flag flag) {
        findings.toggleFlag(flag);
        if (flag == Flag.NOT_MY_FIELD && findings.hasFlag(flag)) {
            say(Message.quiet("Outside your field: no rating is needed. Enter passes it to somebody else."));
        }
    }

    @Override
    public boolean readsWhole() {
        return true;
    }

    /** All turns are shown as one text. */
    @Override
    public void showTurn(int turn) {
        track.showTurn(turn);
    }

    @Override
    public JudgingModel<?> judging() {
        return judging;
    }

    @Override
    public ReadingTrack track() {
        return track;
    }

    @Override
    public FindingsModel findings() {
        return findings;
    }

    @Override
    public MarkingModel marking() {
        return marking;
    }

    @Override
    public List<Checklist.Entry> checklist() {
        return asked;
    }

    /** There is only one look: nothing is revealed. */
    @Override
    public Stage stage() {
        return Stage.BLIND;
    }

    /** What ratings add to judging. */
    private final class Ratings implements JudgingModel.Kind<RatingDecision> {
        @Override
        public ItemKind kind() {
            return ItemKind.RATING;
        }

        @Override
        public JudgingState<RatingDecision> work(Draft draft) {
            return new JudgingState<>(RatingDecision.of(draft.decision()), draft.findings());
        }

        @Override
        public void load(OpenItem open) {
            Draft draft = open.draft();
            ReadingTrack.End end = new ReadingTrack.End(ONLY, 1);
            track.load(new ReadingTrack.Start(
                    List.of(1),
                    1,
                    draft.reading().firstLines(),
                    draft.reading().endSeen(ONLY) ? Set.of(end) : Set.of(),
                    false,
                    draft.activeMillis(),
                    draft.correctedMillis()));
            findings.load(open.study().criteria(), open.item()::response);
            marking.load();
        }

        @Override
        public Draft draft() {
            JudgingState<RatingDecision> work = bench.get();
            return new Draft(
                    work.decision(),
                    work.findings(),
                    track.reading(),
                    track.clock().activeMillis(),
                    track.clock().correctedMillis());
        }

        @Override
        public void refresh(Optional<OpenItem> open) {
            asked = open.map(item -> item.checklist().entries(draft())).orElse(List.of());
        }
    }
}
