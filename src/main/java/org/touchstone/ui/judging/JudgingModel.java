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
 * The part of a judging screen that is the same for every kind of item: one item on the desk, its work with its undo
 * history, its draft, what is said, and the way in and out through {@link ItemFlow}. Screen thread only.
 *
 * @param <D> what is decided on items of one kind
 */
public final class JudgingModel<D> {
    /** What one kind of item adds. */
    public interface Kind<D> {
        /** The kind. */
        ItemKind kind();

        /** The work that a draft holds. */
        JudgingState<D> work(Draft draft);

        /** An item comes; the history holds its work already. */
        void load(OpenItem open);

        /** The work as it would be saved now. */
        Draft draft();

        /** Something changed, or an item came or went: find out what is missing. */
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
     * Over a session.
     *
     * @param runner runs calls of the session; the model makes one at a time
     * @param history holds the work; empty so far
     * @param passOn takes an item of another kind, with what items are taken from; with nothing when it was asked for by
     *     name
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
                        failure, "The draft could not be written; it is tried again after the next pause.")));
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

    /** Begins with the item left open last time, or the next one due. */
    public void start(ItemFilter within) {
        flow.start(within);
    }

    /** Opens one item by name, for another look or a revision. */
    public void open(ItemKey key) {
        flow.open(key);
    }

    /** Shows an item that another screen has passed on, and goes on from there. */
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

    /** Finds out what is missing and has every part of the screen look again. */
    public void refresh() {
        if (!loading) {
            kind.refresh(item.get());
            changes.set(changes.get() + 1);
        }
    }

    /**
     * The annotator's own account of the time on this item.
     *
     * @param minutes 0 to 1440, or -1 to trust the clock again
     */
    public void correctTime(int minutes) {
        reading.clock().correct(minutes < 0 ? -1 : Math.min(MOST_MINUTES, minutes) * MINUTE);
        drafts.changed();
        refresh();
    }

    /**
     * All texts are opened in full: other work takes the place of the blind work, which can no longer be changed.
     *
     * @param then looks at the item anew
     */
    public void reveal(JudgingState<D> revealed, Consumer<OpenItem> then, Message sentence) {
        reading.freeze();
        history.load(revealed);
        item.get().ifPresent(then);
        drafts.flush();
        say(sentence);
        refresh();
    }

    /** Records what has been decided; nothing changes meanwhile. */
    public void submit(DisplayFacts shown) {
        Draft decided = kind.draft();
        item.get().ifPresent(open -> flow.submit(open, decided, shown));
    }

    /** Takes back the last edit on this item. */
    public void undoEdit() {
        if (!history.undo()) {
            say(Message.quiet("Nothing to take back on this item."));
        }
    }

    public void redoEdit() {
        if (!history.redo()) {
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

    /** Whether an item is on the desk and nothing is being recorded. */
    public boolean isJudging() {
        return flow.stateProperty().get() == FlowState.JUDGING && item.get().isPresent();
    }

    /** The item on the desk; when this changes everything else has been loaded already. */
    public ReadOnlyObjectProperty<Optional<OpenItem>> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** Whether nothing waits to be saved. */
    public ReadOnlyBooleanProperty savedProperty() {
        return drafts.savedProperty();
    }

    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Counts up with every change of the work or of what is missing. */
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
