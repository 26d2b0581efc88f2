package org.touchstone.ui.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Side;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.SerialTasks;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.evidence.FindingsModel;
import org.touchstone.ui.evidence.MarkingModel;
import org.touchstone.ui.evidence.ScaleWords;
import org.touchstone.ui.judging.ChecklistEntries;
import org.touchstone.ui.judging.DraftKeeper;
import org.touchstone.ui.judging.EditHistory;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.ui.judging.ItemFlow;
import org.touchstone.ui.judging.JudgingState;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.judging.Stage;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * The judging screen without its controls: one item on the desk, its parts (votes, findings, marking, reading), and the
 * way in and out through {@link ItemFlow}. Screen thread only.
 */
public final class CompareViewModel {
    private final AnnotationSession session;
    private final EditHistory bench = new EditHistory();
    private final ReadingModel reading;
    private final VotesModel votes;
    private final FindingsModel findings;
    private final MarkingModel marking;
    private final DraftKeeper drafts;
    private final ItemFlow flow;
    private final ReadOnlyObjectWrapper<Optional<OpenItem>> item = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Set<Unmet> unmet = Set.of();
    private boolean loading;

    public CompareViewModel(AnnotationSession session, TaskRunner runner, Scheduler scheduler, LongSupplier nanos) {
        this.session = session;
        reading = new ReadingModel(nanos);
        votes = new VotesModel(bench, reading);
        findings = new FindingsModel(bench);
        marking = new MarkingModel(findings);
        SerialTasks tasks = new SerialTasks(runner);
        drafts = new DraftKeeper(
                session,
                tasks,
                scheduler,
                failure -> say(Message.notRecorded(
                        failure, "The draft could not be written; it is tried again after the next pause.")));
        flow = new ItemFlow(session, tasks, scheduler, new ItemFlow.Desk() {
            @Override
            public void show(OpenItem open) {
                load(open);
            }

            @Override
            public void clear() {
                unload();
            }

            @Override
            public void say(Message sentence) {
                CompareViewModel.this.say(sentence);
            }
        });
        bench.workProperty().addListener((o, before, now) -> workChanged());
        reading.endsChangedProperty().addListener((o, before, now) -> readingChanged());
        votes.activeScopeProperty().addListener((o, before, now) -> refresh());
    }

    /** Begins with the item left open last time, or the next one due. */
    public void start(ItemFilter within) {
        flow.start(within);
    }

    /** Opens one item by name, for another look or a revision. */
    public void open(ItemKey key) {
        flow.open(key);
    }

    private void load(OpenItem open) {
        loading = true;
        Draft draft = drafts.unsaved(open).orElse(open.draft());
        bench.load(new JudgingState(draft.blind(), draft.afterReveal(), draft.findings()));
        reading.load(open);
        findings.load(open);
        votes.load(open);
        marking.load();
        drafts.load(open, this::draft);
        loading = false;
        say(opening(open));
        item.set(Optional.of(open));
        refresh();
    }

    private static Message opening(OpenItem open) {
        if (open.recovered()) {
            return Message.quiet("Your work on this item was kept. It opens as you left it.");
        }
        return open.revising() == null
                ? Message.NONE
                : Message.quiet("You judged this item before. What you submit now stands beside it as a revision.");
    }

    private void unload() {
        drafts.forget();
        reading.stop();
        item.set(Optional.empty());
        refresh();
    }

    private void workChanged() {
        if (!loading) {
            reading.alive();
            drafts.changed();
            refresh();
        }
    }

    private void readingChanged() {
        if (!loading) {
            drafts.changed();
            refresh();
        }
    }

    /** The surface moved to another place; worth keeping, but nothing on the desk looks different. */
    public void readingMoved() {
        if (!loading && item.get().isPresent()) {
            drafts.changed();
        }
    }

    private void refresh() {
        if (loading) {
            return;
        }
        unmet = item.get().map(open -> session.unmet(open, draft())).orElse(Set.of());
        changes.set(changes.get() + 1);
    }

    /** The work as it would be saved now. */
    Draft draft() {
        JudgingState work = bench.get();
        return new Draft(
                work.blind(),
                work.afterReveal(),
                work.findings(),
                reading.firstLine(Side.LEFT),
                reading.firstLine(Side.RIGHT),
                reading.endsMask(),
                reading.activeMillis(),
                reading.correctedMillis());
    }

    /**
     * The annotator's own account of the time on this item.
     *
     * @param minutes 0 to 1440, or -1 to trust the clock again
     */
    public void correctTime(int minutes) {
        reading.correctTime(minutes < 0 ? -1 : Math.min(1440, minutes) * 60_000L);
        drafts.changed();
        refresh();
    }

    /** What Enter does now. */
    public NextStep nextStep() {
        Set<Unmet> wanted = EnumSet.noneOf(Unmet.class);
        wanted.addAll(unmet);
        boolean finalVoteMissing = wanted.remove(Unmet.FINAL_VOTE);
        boolean blind = stage() == Stage.BLIND;
        if (wanted.isEmpty() && finalVoteMissing && blind) {
            return NextStep.REVEAL;
        }
        if (unmet.isEmpty()) {
            return NextStep.SUBMIT;
        }
        boolean votesMissing = unmet.contains(Unmet.PREFERENCE) || (finalVoteMissing && !blind);
        Optional<Scope> next = votes.firstUnvoted();
        boolean activeVoted = votes.position(votes.activeScope()).isPresent();
        return votesMissing && activeVoted && next.isPresent() ? NextStep.NEXT_SCOPE : NextStep.COMPLETE;
    }

    /** The one primary action: goes to the next scope, opens both texts, submits, or says what is missing. */
    public void proceed() {
        if (state() != FlowState.JUDGING || item.get().isEmpty()) {
            return;
        }
        reading.alive();
        switch (nextStep()) {
            case NEXT_SCOPE -> votes.firstUnvoted().ifPresent(votes::select);
            case COMPLETE -> sayWhatIsMissing();
            case REVEAL -> reveal();
            case SUBMIT -> submit();
        }
    }

    private void sayWhatIsMissing() {
        unmet.stream()
                .filter(u -> u != Unmet.FINAL_VOTE || stage() == Stage.FINAL)
                .min(Unmet::compareTo)
                .ifPresent(first -> say(Message.needsYou("Still needed: "
                        + Character.toLowerCase(ScaleWords.requirement(first).charAt(0))
                        + ScaleWords.requirement(first).substring(1) + ".")));
    }

    private void reveal() {
        reading.freeze();
        bench.load(bench.get().revealed());
        item.get().ifPresent(votes::load);
        drafts.flush();
        say(Message.quiet("Both texts are open now. Vote once more; your blind vote stays as it is."));
        refresh();
    }

    private void submit() {
        reading.alive();
        Draft decided = draft();
        item.get().ifPresent(open -> flow.submit(open, decided, reading.displayFacts()));
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

    public void toggleFlag(Flag flag) {
        findings.toggleFlag(flag);
        if (flag == Flag.NOT_MY_FIELD && findings.hasFlag(flag)) {
            say(Message.quiet("Outside your field: no vote is needed. Enter passes it to somebody else."));
        }
    }

    /** Takes back the last edit on this item. */
    public void undoEdit() {
        if (!bench.undo()) {
            say(Message.quiet("Nothing to take back on this item."));
        }
    }

    public void redoEdit() {
        if (!bench.redo()) {
            say(Message.quiet("Nothing to do again on this item."));
        }
    }

    /** Withdraws the judgment submitted last, within 30 seconds, and brings its item back. */
    public void undoSubmit() {
        drafts.flush();
        flow.undo();
    }

    /** Saves what is unsaved; the screen may go away afterwards. */
    public void leave() {
        reading.stop();
        drafts.flush();
        flow.leave();
    }

    /** The screen goes for good: what cannot be saved now is not tried again. */
    public void close() {
        leave();
        drafts.end();
    }

    /** Another screen comes into view: what is unsaved is saved, and the time away is not counted. */
    public void pause() {
        reading.stop();
        drafts.flush();
    }

    /** The screen is in view again. */
    public void goOn() {
        reading.goOn();
    }

    public void say(Message sentence) {
        message.set(sentence);
    }

    public Stage stage() {
        return bench.get().stage();
    }

    public FlowState state() {
        return flow.stateProperty().get();
    }

    public ReadOnlyObjectProperty<FlowState> stateProperty() {
        return flow.stateProperty();
    }

    /** The item on the desk; when this changes everything else has been loaded already. */
    public ReadOnlyObjectProperty<Optional<OpenItem>> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** The item that will most likely come next, to be laid out beforehand. */
    public ReadOnlyObjectProperty<Optional<OpenItem>> aheadProperty() {
        return flow.aheadProperty();
    }

    /** Whether nothing waits to be saved. */
    public ReadOnlyBooleanProperty savedProperty() {
        return drafts.savedProperty();
    }

    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Counts up with every change of votes, findings, requirements or active scope. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public List<ChecklistEntries.Entry> checklist() {
        return item.get()
                .map(open -> ChecklistEntries.of(open.study(), bench.get(), shownUnmet()))
                .orElse(List.of());
    }

    /** The vote after the reveal is not announced before the reveal: it would change the blind one. */
    private Set<Unmet> shownUnmet() {
        Set<Unmet> shown = EnumSet.noneOf(Unmet.class);
        shown.addAll(unmet);
        if (stage() == Stage.BLIND) {
            shown.remove(Unmet.FINAL_VOTE);
        }
        return shown;
    }

    public ItemFlow flow() {
        return flow;
    }

    public VotesModel votes() {
        return votes;
    }

    public FindingsModel findings() {
        return findings;
    }

    public MarkingModel marking() {
        return marking;
    }

    public ReadingModel reading() {
        return reading;
    }

    public EditHistory bench() {
        return bench;
    }
}
