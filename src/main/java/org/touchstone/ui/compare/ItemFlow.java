package org.touchstone.ui.compare;

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
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.QueueFilter;

/**
 * The way from item to item: open, look ahead, submit, undo. The next item is shown only after the session has
 * returned from its durable commit. Screen thread only; the session itself is called through the serial tasks.
 */
final class ItemFlow {
    /** Where items are put. */
    interface Desk {
        void show(OpenItem open);

        /** Whether items of this kind are judged here. */
        boolean takes(OpenItem open);

        /**
         * Hands an item that is not judged here to the screen that is for it.
         *
         * @param within what items are taken from; empty when the item was asked for by name
         */
        void passOn(OpenItem open, Optional<QueueFilter> within);

        void clear();

        void say(Message sentence);
    }

    /** What became of a submission: it is recorded in any case, the next item may have failed to open. */
    private record Recorded(
            Optional<OpenItem> next, @Nullable RuntimeException nextFailure) {}

    static final Duration UNDO_GRACE = Duration.ofSeconds(30);
    static final Duration LOOK_AHEAD_AFTER = Duration.ofMillis(150);
    private static final Logger LOG = LoggerFactory.getLogger(ItemFlow.class);

    private final AnnotationSession session;
    private final SerialTasks tasks;
    private final Scheduler scheduler;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<CompareState> state = new ReadOnlyObjectWrapper<>(CompareState.OPENING);
    private final ReadOnlyObjectWrapper<Optional<OpenItem>> ahead = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper recorded = new ReadOnlyIntegerWrapper();
    private QueueFilter filter = QueueFilter.ALL;
    private @Nullable Subscription undoEnds;
    private @Nullable Subscription lookAheadDue;
    private Callable<Optional<OpenItem>> lastOpening = Optional::empty;
    private boolean single;
    private boolean left;

    ItemFlow(AnnotationSession session, SerialTasks tasks, Scheduler scheduler, Desk desk) {
        this.session = session;
        this.tasks = tasks;
        this.scheduler = scheduler;
        this.desk = desk;
    }

    ReadOnlyObjectProperty<CompareState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<OpenItem>> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** Whether the last submission may still be taken back. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Judgments recorded since this screen was opened. */
    ReadOnlyIntegerProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /** Whether one named item was asked for, rather than whatever is due. */
    boolean isSingle() {
        return single;
    }

    void start(QueueFilter within) {
        filter = within;
        single = false;
        opening(() -> {
            Optional<OpenItem> left = session.resume().filter(this::isWithin);
            return left.isPresent() ? left : session.next(within);
        });
    }

    private boolean isWithin(OpenItem open) {
        return (filter.study() == null || filter.study().equals(open.study().id()))
                && (filter.domain() == null
                        || filter.domain().equals(open.item().domain()))
                && (filter.taskType() == null
                        || filter.taskType().equals(open.item().taskType()));
    }

    void open(ItemKey key) {
        single = true;
        opening(() -> Optional.of(session.open(key)));
    }

    /** Shows an item that another screen has passed on, and goes on from there. */
    void take(OpenItem open, QueueFilter within) {
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

    /** What items are taken from. */
    QueueFilter filter() {
        return filter;
    }

    /** Runs this once everything handed to the session has come back. */
    void whenSettled(Runnable then) {
        tasks.whenIdle(then);
    }

    /** Tries the last opening once more. */
    void again() {
        opening(lastOpening);
    }

    private void opening(Callable<Optional<OpenItem>> how) {
        lastOpening = how;
        left = false;
        state.set(CompareState.OPENING);
        tasks.run(how, this::arrive, this::failedToOpen);
    }

    private void arrive(Optional<OpenItem> next) {
        if (left) {
            return;
        }
        if (next.isEmpty()) {
            ahead.set(Optional.empty());
            state.set(CompareState.DONE);
            desk.clear();
            return;
        }
        OpenItem open = next.get();
        if (!desk.takes(open)) {
            ahead.set(Optional.empty());
            state.set(CompareState.OPENING);
            desk.clear();
            desk.passOn(open, single ? Optional.empty() : Optional.of(filter));
            return;
        }
        state.set(CompareState.JUDGING);
        desk.show(open);
        lookAhead(open);
    }

    private void failedToOpen(Exception failure) {
        LOG.error("The next item could not be opened", failure);
        state.set(CompareState.FAILED);
        desk.clear();
        desk.say(Message.problem("The next item could not be opened. Everything you submitted is safe; try again."));
    }

    /** Reads the next item when this one has long been painted; the reader is busy for longer than that. */
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
                ahead::set,
                // Only convenience is lost: the next item is laid out when it is opened.
                failure -> LOG.warn("The item after this one could not be read ahead", failure));
    }

    void submit(OpenItem open, Draft decided, DisplayFacts display) {
        cancelLookAhead();
        state.set(CompareState.RECORDING);
        boolean goesOn = !single;
        tasks.run(
                () -> {
                    session.submit(open, decided, display);
                    try {
                        return new Recorded(goesOn ? session.next(filter) : Optional.empty(), null);
                    } catch (RuntimeException e) {
                        return new Recorded(Optional.empty(), e);
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
        state.set(CompareState.JUDGING);
        desk.say(Message.notRecorded(failure, "The judgment could not be recorded. Nothing was lost; submit again."));
    }

    private void startGrace() {
        endGrace();
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

    void undo() {
        if (state.get() == CompareState.RECORDING || state.get() == CompareState.OPENING) {
            return;
        }
        CompareState before = state.get();
        state.set(CompareState.RECORDING);
        tasks.run(
                () -> session.undoable().isPresent() ? Optional.of(session.undo()) : Optional.<OpenItem>empty(),
                reopened -> reopened(reopened, before),
                failure -> {
                    state.set(before);
                    desk.say(Message.notRecorded(
                            failure, "The judgment could not be taken back; it stands as submitted."));
                });
    }

    private void reopened(Optional<OpenItem> reopened, CompareState before) {
        endGrace();
        if (reopened.isEmpty()) {
            state.set(before);
            desk.say(Message.quiet("Nothing was submitted in the last 30 seconds. Review can revise earlier ones."));
            return;
        }
        recorded.set(Math.max(0, recorded.get() - 1));
        arrive(reopened);
        desk.say(Message.quiet("Taken back. The item is open again as you submitted it."));
    }

    /** Whatever arrives from now on is not shown. */
    void leave() {
        left = true;
        cancelLookAhead();
        endGrace();
    }
}
