package org.touchstone.ui.judging;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.SerialTasks;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * The part of a judging screen that is the same for every kind of item: the open item, its work with its undo
 * history, its draft, messages, and the way in and out through {@link ItemFlow}. Screen thread only.
 *
 * @param <D> the type of decision
 */
public final class JudgingModel<D> {
    /** What one kind of item adds. */
    public interface Kind<D> {
        /** Returns the kind. */
        ItemKind kind();

        /** Returns the work that a draft holds. */
        JudgingState<D> work(Draft draft);

        /** Called when an item opens; the history has loaded its work already. */
        void load(OpenItem open);

        /** Returns the work as it would be saved now. */
        Draft draft();

        /** Called after any change, and when an item opens or closes: works out what is missing. */
        void refresh(Optional<OpenItem> open);
    }

    private static final int MOST_MINUTES = 1440;
    private static final long MINUTE = 60_000;

    private final Kind<D> kind;
    private final ReadingTrack reading;
    private final EditHistory<D> history;
    private final DraftKeeper drafts;
    private final ItemFlow flow;
    private final ReadOnlyObjectWrapper<Optional<OpenItem>> item = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private boolean loading;

    /**
     * Creates a model over a session.
     *
     * @param runner runs calls of the session; the model makes one at a time
     * @param history the work, empty so far
     * @param passOn receives an item of another kind and the filter items are taken from; the filter is empty if the
     * item was opened by name
     */
    public JudgingModel(
            AnnotationSession session,
            TaskRunner runner,
            Scheduler scheduler,
            EditHistory<D> history,
            ReadingTrack reading,
            Kind<D> kind,
            BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {
        this.kind = kind;
        this.reading = reading;
        this.history = history;
        SerialTasks tasks = new SerialTasks(runner);
        drafts = new DraftKeeper(
                session,
                tasks,
                scheduler,
                failure -> say(Message.notRecorded(
                        failure, "The draft could not be saved. Touchstone will try again at your next pause.")));
        flow = new ItemFlow(session, tasks, scheduler, new ItemFlow.Desk() {
            @Override
            public void show(OpenItem open) {
                load(open);
            }

            @Override
            public boolean takes(OpenItem open) {
                return open.item().kind() == kind.kind();
            }

            @Override
            public void passOn(OpenItem open, Optional<ItemFilter> within) {
                passOn.accept(open, within);
            }

            @Override
            public void clear() {
                unload();
            }

            @Override
            public void say(Message sentence) {
                JudgingModel.this.say(sentence);
            }
        });
        history.workProperty().addListener((o, before, now) -> workChanged());
        reading.endsChangedProperty().addListener((o, before, now) -> readingChanged());
    }

    /** Opens the item left open last time, or the next due one. */
    public void start(ItemFilter within) {
        flow.start(within);
    }

    /** Opens one item by name, to look at or to revise. */
    public void open(ItemKey key) {
        flow.open(key);
    }

    /** Shows an item passed on by another screen, and continues from there. */
    public void take(OpenItem open, ItemFilter within) {
        flow.take(open, within);
    }

    private void load(OpenItem open) {
        loading = true;
        history.load(kind.work(drafts.unsaved(open).orElse(open.draft())));
        kind.load(open);
        drafts.load(open, kind::draft);
        loading = false;
        say(opening(open));
        item.set(Optional.of(open));
        refresh();
    }

    private static Message opening(OpenItem open) {
        if (open.recovered()) {
            return Message.quiet("Your work on this item was saved. It opens as you left it.");
        }
        return open.revising() == null
                ? Message.NONE
                : Message.quiet(
                        "You have judged this item before. What you submit now is kept beside it as a" + " revision.");
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

    /** Records scrolling: the draft changes, but nothing else on the screen does. */
    public void readingMoved() {
        if (!loading && item.get().isPresent()) {
            drafts.changed();
        }
    }

    /** Works out what is missing and updates every part of the screen. */
    public void refresh() {
        if (!loading) {
            kind.refresh(item.get());
            changes.set(changes.get() + 1);
        }
    }

    /**
     * Sets the annotator's correction of the time on this item.
     *
     * @param minutes 0 to 1440, or -1 to use the clock again
     */
    public void correctTime(int minutes) {
        reading.clock().correct(minutes < 0 ? -1 : Math.min(MOST_MINUTES, minutes) * MINUTE);
        drafts.changed();
        refresh();
    }

    /**
     * Reveals all texts in full: the given work replaces the blind work, which can no longer be changed.
     *
     * @param then updates the display of the item
     */
    public void reveal(JudgingState<D> revealed, Consumer<OpenItem> then, Message sentence) {
        reading.freeze();
        history.load(revealed);
        item.get().ifPresent(then);
        drafts.flush();
        say(sentence);
        refresh();
    }

    /** Records the decision; the open item cannot change meanwhile. */
    public void submit(DisplayFacts shown) {
        Draft decided = kind.draft();
        item.get().ifPresent(open -> flow.submit(open, decided, shown));
    }

    /** Undoes the last edit of this item. */
    public void undoEdit() {
        if (!history.undo()) {
            say(Message.quiet("Nothing to undo on this item."));
        }
    }

    public void redoEdit() {
        if (!history.redo()) {
            say(Message.quiet("Nothing to redo on this item."));
        }
    }

    /** Withdraws the last judgment, if it is at most 30 seconds old, and opens its item again. */
    public void undoSubmit() {
        drafts.flush();
        flow.undo();
    }

    /** Saves unsaved work; the screen may be removed afterwards. */
    public void leave() {
        reading.stop();
        drafts.flush();
        flow.leave();
    }

    /** Closes the screen: a draft that cannot be saved now is not retried. */
    public void close() {
        leave();
        drafts.end();
    }

    /** Called when another screen is shown: saves unsaved work and stops the clock. */
    public void pause() {
        reading.stop();
        drafts.flush();
    }

    /** Called when the screen is shown again. */
    public void goOn() {
        reading.goOn();
    }

    public void say(Message sentence) {
        message.set(sentence);
    }

    /** Returns whether an item is open and nothing is being recorded. */
    public boolean isJudging() {
        return flow.stateProperty().get() == FlowState.JUDGING && item.get().isPresent();
    }

    /** The open item. When it changes, everything else has been loaded already. */
    public ReadOnlyObjectProperty<Optional<OpenItem>> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** Whether no draft waits to be saved. */
    public ReadOnlyBooleanProperty savedProperty() {
        return drafts.savedProperty();
    }

    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Increases with every change of the work or of what is missing. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ItemFlow flow() {
        return flow;
    }

    public EditHistory<D> history() {
        return history;
    }
}
