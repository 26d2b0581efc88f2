package org.touchstone.ui.judging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The work on one item with its undo history. Edits of the same text in a row are one step, so that undo takes back a
 * thought and not a letter. Screen thread only.
 */
public final class EditHistory {
    /** Edits of one kind in a row merge when the kind is text. */
    public enum Kind {
        VOTE,
        LEVEL,
        RATIONALE,
        MARK,
        FLAG,
        CONFIDENCE
    }

    private static final int STEPS = 200;

    private final ReadOnlyObjectWrapper<JudgingState> work = new ReadOnlyObjectWrapper<>(JudgingState.NONE);
    private final Deque<JudgingState> past = new ArrayDeque<>();
    private final Deque<JudgingState> future = new ArrayDeque<>();
    private boolean typing;

    public ReadOnlyObjectProperty<JudgingState> workProperty() {
        return work.getReadOnlyProperty();
    }

    public JudgingState get() {
        return work.get();
    }

    /** Puts other work on the bench; its history begins here. */
    public void load(JudgingState loaded) {
        past.clear();
        future.clear();
        typing = false;
        work.set(loaded);
    }

    public void edit(Kind kind, UnaryOperator<JudgingState> change) {
        JudgingState before = work.get();
        JudgingState after = change.apply(before);
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
    public void pauseTyping() {
        typing = false;
    }

    public boolean undo() {
        return step(past, future);
    }

    public boolean redo() {
        return step(future, past);
    }

    private boolean step(Deque<JudgingState> from, Deque<JudgingState> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(work.get());
        typing = false;
        work.set(from.pop());
        return true;
    }
}
