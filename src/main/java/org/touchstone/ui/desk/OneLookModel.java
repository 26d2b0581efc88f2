package org.touchstone.ui.desk;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.TaskRunner;
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
 * The model of a judging screen for a kind that is judged as a whole and looked at once: nothing is revealed, and each
 * response is read as one text, whatever its turns. Screen thread only.
 *
 * @param <D> what is decided
 */
public abstract class OneLookModel<D extends Decision> implements DeskModel {
    /**
     * What a model works with.
     *
     * @param runner runs calls of the session; the model makes one at a time
     * @param nanos monotonic time in nanoseconds
     * @param passOn takes an item of another kind, with what items are taken from; with nothing when it was asked for by
     *     name
     */
    public record Services(
            AnnotationSession session,
            TaskRunner runner,
            Scheduler scheduler,
            LongSupplier nanos,
            BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {}

    private final EditHistory<D> bench;
    private final ReadingTrack track;
    private final FindingsModel findings;
    private final MarkingModel marking;
    private final JudgingModel<D> judging;
    private List<Checklist.Entry> asked = List.of();

    /**
     * With nothing on the desk.
     *
     * @param nothing the decision that says nothing
     * @param decision the kind's own decision within any
     */
    protected OneLookModel(Services services, ItemKind kind, D nothing, Function<Decision, D> decision) {
        bench = new EditHistory<>(nothing);
        track = new ReadingTrack(services.nanos());
        findings = new FindingsModel(bench);
        marking = new MarkingModel(findings);
        judging = new JudgingModel<>(
                services.session(),
                services.runner(),
                services.scheduler(),
                bench,
                track,
                new Items(kind, decision),
                services.passOn());
    }

    /** What was decided so far. */
    protected final D decision() {
        return bench.get().decision();
    }

    /** Changes the decision, as one step of undo; refuses in words when decisions are not open yet. */
    protected final void decide(Function<D, D> change) {
        if (state() != FlowState.JUDGING) {
            return;
        }
        if (isOpen()) {
            bench.edit(EditHistory.Kind.VOTE, work -> work.decision(change::apply));
        } else {
            say(Message.needsYou(closedWords()));
        }
    }

    /** What is said while decisions are not open. */
    protected abstract String closedWords();

    /** What is said when the item is flagged as outside one's field. */
    protected abstract String outsideWords();

    /** Whether decisions are open: some studies ask for every end to be seen first. */
    public final boolean isOpen() {
        return judging.itemProperty()
                .get()
                .map(open -> !open.study().blinding().votesAfterBothEnds()
                        || track.reading().allEndsSeen())
                .orElse(false);
    }

    @Override
    public final boolean isReady() {
        return asked.stream().allMatch(Checklist.Entry::met);
    }

    @Override
    public final String proceedWords() {
        return "Submit";
    }

    @Override
    public final void proceed() {
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
    public final void toggleFlag(Flag flag) {
        findings.toggleFlag(flag);
        if (flag == Flag.NOT_MY_FIELD && findings.hasFlag(flag)) {
            say(Message.quiet(outsideWords()));
        }
    }

    @Override
    public final boolean readsWhole() {
        return true;
    }

    /** All turns are shown as one text. */
    @Override
    public final void showTurn(int turn) {
        track.showTurn(turn);
    }

    @Override
    public final JudgingModel<?> judging() {
        return judging;
    }

    @Override
    public final ReadingTrack track() {
        return track;
    }

    @Override
    public final FindingsModel findings() {
        return findings;
    }

    @Override
    public final MarkingModel marking() {
        return marking;
    }

    @Override
    public final List<Checklist.Entry> checklist() {
        return asked;
    }

    @Override
    public final Stage stage() {
        return Stage.BLIND;
    }

    private Draft draft() {
        JudgingState<D> work = bench.get();
        return new Draft(
                work.decision(),
                work.findings(),
                track.reading(),
                track.clock().activeMillis(),
                track.clock().correctedMillis());
    }

    private final class Items implements JudgingModel.Kind<D> {
        private final ItemKind kind;
        private final Function<Decision, D> decision;

        Items(ItemKind kind, Function<Decision, D> decision) {
            this.kind = kind;
            this.decision = decision;
        }

        @Override
        public ItemKind kind() {
            return kind;
        }

        @Override
        public JudgingState<D> work(Draft draft) {
            return new JudgingState<>(decision.apply(draft.decision()), draft.findings());
        }

        @Override
        public void load(OpenItem open) {
            Draft draft = open.draft();
            int places = open.plan().places();
            Set<ReadingTrack.End> seen = new HashSet<>();
            for (int place = 0; place < places; place++) {
                if (draft.reading().endSeen(place)) {
                    seen.add(new ReadingTrack.End(place, 1));
                }
            }
            track.load(new ReadingTrack.Start(
                    Collections.nCopies(places, 1),
                    1,
                    draft.reading().firstLines(),
                    seen,
                    false,
                    draft.activeMillis(),
                    draft.correctedMillis()));
            findings.load(open.study().criteria(), open.item()::response);
            marking.load();
        }

        @Override
        public Draft draft() {
            return OneLookModel.this.draft();
        }

        @Override
        public void refresh(Optional<OpenItem> open) {
            asked = open.map(item -> item.checklist().entries(draft())).orElse(List.of());
        }
    }
}
