package org.touchstone.ui.judging;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.BrokenWorkException;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.SerialTasks;
import org.touchstone.tasks.Subscription;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * Moves from item to item: open, prefetch, submit, withdraw. The next item is shown only after the session has
 * committed the judgment durably. Screen thread only; the session is called through the serial tasks.
 */
public final class ItemFlow {
    /** The screen that shows the items. */
    public interface Desk {
        void show(OpenItem open);

        /** Returns whether this screen judges items of this kind. */
        boolean takes(OpenItem open);

        /**
         * Passes an item of another kind to its own screen.
         *
         * @param within the filter items are taken from; empty if the item was opened by name
         */
        void passOn(OpenItem open, Optional<ItemFilter> within);

        void clear();

        void say(Message sentence);
    }

    /** The result of a submission: it is recorded in any case, but the next item may have failed to open. */
    private record Recorded(
            Optional<OpenItem> next, @Nullable Exception nextFailure) {}

    static final Duration UNDO_GRACE = Duration.ofSeconds(30);
    static final Duration LOOK_AHEAD_AFTER = Duration.ofMillis(150);
    private static final Logger LOG = LoggerFactory.getLogger(ItemFlow.class);

    private final AnnotationSession session;
    private final SerialTasks tasks;
    private final Scheduler scheduler;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<FlowState> state = new ReadOnlyObjectWrapper<>(FlowState.OPENING);
    private final ReadOnlyObjectWrapper<Optional<OpenItem>> ahead = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper recorded = new ReadOnlyIntegerWrapper();
    private ItemFilter filter = ItemFilter.ALL;
    private @Nullable Subscription undoEnds;
    private @Nullable Subscription lookAheadDue;
    private Callable<Optional<OpenItem>> lastOpening = Optional::empty;
    private boolean single;
    private boolean left;

    public ItemFlow(AnnotationSession session, SerialTasks tasks, Scheduler scheduler, Desk desk) {
        this.session = session;
        this.tasks = tasks;
        this.scheduler = scheduler;
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<FlowState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<OpenItem>> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** Whether the last submission can still be withdrawn. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Number of judgments recorded since this screen was opened. */
    public ReadOnlyIntegerProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /** Returns whether one item was opened by name, rather than the next due one. */
    public boolean isSingle() {
        return single;
    }

    public void start(ItemFilter within) {
        filter = within;
        single = false;
        opening(() -> {
            Optional<OpenItem> left = session.resume().filter(this::isWithin);
            return left.isPresent() ? left : session.next(within);
        });
    }

    private boolean isWithin(OpenItem open) {
        return (filter.study() == null || filter.study().equals(open.study().id()))
                && (filter.domain() == null || filter.domain().equals(open.domain()))
                && (filter.taskType() == null || filter.taskType().equals(open.taskType()));
    }

    public void open(ItemKey key) {
        single = true;
        opening(() -> Optional.of(session.open(key)));
    }

    /** Shows an item passed on by another screen, and continues from there. */
    public void take(OpenItem open, ItemFilter within) {
        filter = within;
        single = false;
        left = false;
        arrive(Optional.of(open));
        tasks.run(
                () -> session.undoable().isPresent(),
                recently -> {
                    if (recently) {
                        startGrace();
                    }
                },
                failure -> LOG.warn("Whether a judgment can be taken back could not be told", failure));
    }

    /** Returns the filter that items are taken from. */
    public ItemFilter filter() {
        return filter;
    }

    /** Runs the action once all calls to the session have returned. */
    public void whenSettled(Runnable then) {
        tasks.whenIdle(then);
    }

    /** Repeats the last opening. */
    public void again() {
        opening(lastOpening);
    }

    private void opening(Callable<Optional<OpenItem>> how) {
        lastOpening = how;
        left = false;
        state.set(FlowState.OPENING);
        tasks.run(how, this::arrive, this::failedToOpen);
    }

    private void arrive(Optional<OpenItem> next) {
        if (left) {
            return;
        }
        if (next.isEmpty()) {
            ahead.set(Optional.empty());
            state.set(FlowState.DONE);
            desk.clear();
            return;
        }
        OpenItem open = next.get();
        if (!desk.takes(open)) {
            ahead.set(Optional.empty());
            state.set(FlowState.OPENING);
            desk.clear();
            desk.passOn(open, single ? Optional.empty() : Optional.of(filter));
            return;
        }
        state.set(FlowState.JUDGING);
        desk.show(open);
        lookAhead(open);
    }

    private void failedToOpen(Exception failure) {
        LOG.error("The next item could not be opened", failure);
        if (left) {
            return;
        }
        state.set(FlowState.FAILED);
        desk.clear();
        desk.say(Message.problem("The next item could not be opened. Everything you submitted is safe; try again."));
    }

    /** Prefetches the next item after this one has been shown; the annotator reads for longer than that takes. */
    private void lookAhead(OpenItem current) {
        cancelLookAhead();
        if (single) {
            ahead.set(Optional.empty());
            return;
        }
        lookAheadDue = scheduler.after(LOOK_AHEAD_AFTER, () -> readAhead(current));
    }

    private void cancelLookAhead() {
        if (lookAheadDue != null) {
            lookAheadDue.cancel();
            lookAheadDue = null;
        }
    }

    private void readAhead(OpenItem current) {
        lookAheadDue = null;
        tasks.run(
                () -> session.peekAfter(current.key(), filter).filter(desk::takes),
                next -> {
                    if (!left) {
                        ahead.set(next);
                    }
                },
                // Not fatal: the next item is laid out when it is opened.
                failure -> LOG.warn("The item after this one could not be read ahead", failure));
    }

    public void submit(OpenItem open, Draft decided, DisplayFacts display) {
        cancelLookAhead();
        state.set(FlowState.RECORDING);
        boolean goesOn = !single;
        tasks.run(
                () -> {
                    session.submit(open, decided, display);
                    try {
                        return new Recorded(goesOn ? session.next(filter) : Optional.empty(), null);
                    } catch (RuntimeException | Error e) {
                        return new Recorded(Optional.empty(), BrokenWorkException.deliverable(e));
                    }
                },
                this::recorded,
                this::notRecorded);
    }

    private void recorded(Recorded outcome) {
        recorded.set(recorded.get() + 1);
        startGrace();
        if (outcome.nextFailure() != null) {
            failedToOpen(outcome.nextFailure());
        } else {
            arrive(outcome.next());
        }
    }

    private void notRecorded(Exception failure) {
        LOG.error("A judgment could not be recorded", failure);
        state.set(FlowState.JUDGING);
        desk.say(Message.notRecorded(
                failure, "The judgment could not be recorded. Nothing was lost; please" + " submit it again."));
    }

    private void startGrace() {
        endGrace();
        if (left) {
            return;
        }
        undoable.set(true);
        undoEnds = scheduler.after(UNDO_GRACE, this::endGrace);
    }

    private void endGrace() {
        if (undoEnds != null) {
            undoEnds.cancel();
            undoEnds = null;
        }
        undoable.set(false);
    }

    public void undo() {
        if (state.get() == FlowState.RECORDING || state.get() == FlowState.OPENING) {
            return;
        }
        FlowState before = state.get();
        state.set(FlowState.RECORDING);
        tasks.run(
                () -> session.undoable().isPresent() ? Optional.of(session.undo()) : Optional.<OpenItem>empty(),
                reopened -> reopened(reopened, before),
                failure -> {
                    LOG.error("A judgment could not be taken back", failure);
                    state.set(before);
                    desk.say(Message.notRecorded(
                            failure, "The judgment could not be taken back; it remains as you submitted it."));
                });
    }

    private void reopened(Optional<OpenItem> reopened, FlowState before) {
        endGrace();
        if (reopened.isEmpty()) {
            state.set(before);
        } else {
            recorded.set(Math.max(0, recorded.get() - 1));
            arrive(reopened);
        }
        if (!left) {
            desk.say(Message.quiet(
                    reopened.isEmpty()
                            ? "Nothing was submitted in the last 30 seconds. You can revise earlier judgments in Review."
                            : "Taken back. The item is open again as you submitted it."));
        }
    }

    /** Discards everything that arrives from now on. */
    public void leave() {
        left = true;
        cancelLookAhead();
        endGrace();
    }
}
