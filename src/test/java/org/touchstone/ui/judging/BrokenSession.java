package org.touchstone.ui.judging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.compare.InMemorySession;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.NotRecordedException;
import org.touchstone.workstation.session.OpenItem;

/** A session whose next call of any kind ends in an error, once it is told to. */
final class BrokenSession implements AnnotationSession {
    private final InMemorySession session;

    /** When set, what the next call throws; it goes on afterwards. */
    @Nullable
    Error next;

    /** When set, what the call after the next submission throws. */
    @Nullable
    Error afterSubmission;

    BrokenSession(InMemorySession session) {
        this.session = session;
    }

    private InMemorySession sound() {
        Error error = next;
        next = null;
        if (error != null) {
            throw error;
        }
        return session;
    }

    @Override
    public Optional<OpenItem> resume() {
        return sound().resume();
    }

    @Override
    public Optional<OpenItem> next(ItemFilter within) {
        return sound().next(within);
    }

    @Override
    public Optional<OpenItem> peekAfter(ItemKey current, ItemFilter within) {
        return sound().peekAfter(current, within);
    }

    @Override
    public OpenItem open(ItemKey key) {
        return sound().open(key);
    }

    @Override
    public void saveDraft(OpenItem item, Draft draft) throws NotRecordedException {
        sound().saveDraft(item, draft);
    }

    @Override
    public JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException {
        JudgmentId id = sound().submit(item, draft, display);
        next = afterSubmission;
        afterSubmission = null;
        return id;
    }

    @Override
    public JudgmentId submitRecorded(OpenItem item, Draft draft, long decidedAtMillis) throws NotRecordedException {
        return sound().submitRecorded(item, draft, decidedAtMillis);
    }

    @Override
    public Optional<JudgmentId> undoable() {
        return sound().undoable();
    }

    @Override
    public OpenItem undo() throws NotRecordedException {
        return sound().undo();
    }
}
