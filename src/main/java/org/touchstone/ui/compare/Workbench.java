package org.touchstone.ui.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The work on one item with its undo history. Edits of the same text in a row are one step, so that undo takes back a
 * thought and not a letter. Screen thread only.
 */
final class Workbench {
    /** Edits of one kind in a row merge when the kind is text. */
    enum Kind {
        VOTE,
        LEVEL,
        RATIONALE,
        MARK,
        FLAG,
        CONFIDENCE
    }

    private static final int STEPS = 200;

    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final Deque<Work> past = new ArrayDeque<>();
    private final Deque<Work> future = new ArrayDeque<>();
    private boolean typing;

    ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    Work get() {
        return work.get();
    }

    /** Puts other work on the bench; its history begins here. */
    void load(Work loaded) {
        past.clear();
        future.clear();
        typing = false;
        work.set(loaded);
    }

    void edit(Kind kind, UnaryOperator<Work> change) {
        Work before = work.get();
        Work after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        boolean continues = typing && kind == Kind.RATIONALE;
        if (!continues) {
            past.push(before);
            if (past.size() > STEPS) {
                past.removeLast();
            }
        }
        future.clear();
        typing = kind == Kind.RATIONALE;
        work.set(after);
    }

    /** Ends a run of typing: the next letter starts a new step. */
    void pauseTyping() {
        typing = false;
    }

    boolean undo() {
        return step(past, future);
    }

    boolean redo() {
        return step(future, past);
    }

    private boolean step(Deque<Work> from, Deque<Work> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(work.get());
        typing = false;
        work.set(from.pop());
        return true;
    }
}
