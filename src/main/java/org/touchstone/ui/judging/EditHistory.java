package org.touchstone.ui.judging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.domain.evidence.Findings;

/**
 * The work on one item with its undo history. Consecutive edits of the same text form one step, so that undo does not
 * remove single letters. Screen thread only.
 *
 * @param <D> the type of decision
 */
public final class EditHistory<D> {
    /** The kind of an edit; consecutive edits of one text kind form one step. */
    public enum Kind {
        VOTE,
        LEVEL,
        RATIONALE,
        MARK,
        FLAG,
        CONFIDENCE
    }

    private static final int STEPS = 200;

    private final ReadOnlyObjectWrapper<JudgingState<D>> work;
    private final Deque<JudgingState<D>> past = new ArrayDeque<>();
    private final Deque<JudgingState<D>> future = new ArrayDeque<>();
    private boolean typing;

    /** Creates a history that starts with an empty decision. */
    public EditHistory(D nothing) {
        work = new ReadOnlyObjectWrapper<>(new JudgingState<>(nothing, Findings.NONE));
    }

    public ReadOnlyObjectProperty<JudgingState<D>> workProperty() {
        return work.getReadOnlyProperty();
    }

    public JudgingState<D> get() {
        return work.get();
    }

    /** Returns the findings. */
    public Findings findings() {
        return work.get().findings();
    }

    /** Changes the findings and leaves the decision as it is. */
    public void editFindings(Kind kind, UnaryOperator<Findings> change) {
        edit(kind, before -> before.findings(change));
    }

    /** Loads other work; its history starts here. */
    public void load(JudgingState<D> loaded) {
        past.clear();
        future.clear();
        typing = false;
        work.set(loaded);
    }

    public void edit(Kind kind, UnaryOperator<JudgingState<D>> change) {
        JudgingState<D> before = work.get();
        JudgingState<D> after = change.apply(before);
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

    private boolean step(Deque<JudgingState<D>> from, Deque<JudgingState<D>> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(work.get());
        typing = false;
        work.set(from.pop());
        return true;
    }
}
