package org.touchstone.ui.judging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.domain.evidence.Findings;

/**
 * The work on one item with its undo history. Edits of the same text in a row are one step, so that undo takes back a
 * thought and not a letter. Screen thread only.
 *
 * @param <D> what is decided on items of one kind
 */
public final class EditHistory<D> {
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

    private final ReadOnlyObjectWrapper<JudgingState<D>> work;
    private final Deque<JudgingState<D>> past = new ArrayDeque<>();
    private final Deque<JudgingState<D>> future = new ArrayDeque<>();
    private boolean typing;

    /** @param nothing a decision that says nothing */
    public EditHistory(D nothing) {
        work = new ReadOnlyObjectWrapper<>(new JudgingState<>(nothing, Findings.NONE));
    }

    public ReadOnlyObjectProperty<JudgingState<D>> workProperty() {
        return work.getReadOnlyProperty();
    }

    public JudgingState<D> get() {
        return work.get();
    }

    /** The findings of the work. */
    public Findings findings() {
        return work.get().findings();
    }

    /** Changes the findings; the decision stays. */
    public void editFindings(Kind kind, UnaryOperator<Findings> change) {
        edit(kind, before -> before.findings(change));
    }

    /** Puts other work on the bench; its history begins here. */
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
